import { measureCmsRsa } from '@ashyq/pki/bench';
import type { Promised } from './promise-line.ts';

/** Detached CMS over 200 KB with its chain, against pkijs and `openssl cms -verify`. */
export async function measure(seconds: number): Promise<readonly Promised[]> {
  return await measureCmsRsa(seconds * 2);
}
