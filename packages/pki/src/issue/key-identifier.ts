import { digestNative } from '#runtime';
import { publicKeyInfoOf } from '../algorithm/index.ts';
import { readElement } from '../der/index.ts';

/** Leftmost 160 bits of SHA-256 over the key (RFC 7093 §2, method 1): a name, not a protection. */
export async function keyIdentifier(publicKeyInfo: Uint8Array): Promise<Uint8Array> {
  const { key } = publicKeyInfoOf(readElement(publicKeyInfo));
  const hash = await digestNative('sha256', key);
  if (!hash) throw new RangeError('the platform has no SHA-256');
  return Uint8Array.from(hash.subarray(0, 20));
}
