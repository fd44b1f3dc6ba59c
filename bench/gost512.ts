import { measureGost512 } from '@ashyq/pki/bench';
import type { Promised } from './promise-line.ts';

/** GOST 34.10-2015-512 with a fresh key, against @noble/curves. */
export async function measure(seconds: number): Promise<readonly Promised[]> {
  return measureGost512(seconds * 3);
}
