import type { GostHash } from './hash.ts';

export function gostDigest(_hash: GostHash, _bytes: Uint8Array): Uint8Array | undefined {
  return undefined;
}
