import { measureStreebog } from '@ashyq/pki/bench';
import type { Promised } from './promise-line.ts';

/** Streebog-512, against OpenSSL with the GOST engine where it is installed. */
export async function measure(seconds: number): Promise<readonly Promised[]> {
  return measureStreebog(seconds);
}
