import { hasherNative } from '#runtime';
import { gostHasher } from './gost-hash.ts';
import { type Hash, isGost } from './hash.ts';

/** A digest that takes a document in pieces. */
export interface RunningDigest {
  update(bytes: Uint8Array): void;
  digest(): Uint8Array;
}

/** For documents too large for memory; undefined where the platform hashes whole messages only (SHA-2 in the browser). */
export function runningDigest(hash: Hash): RunningDigest | undefined {
  if (!isGost(hash)) return hasherNative(hash);
  const hasher = gostHasher(hash);
  return { update: (bytes) => void hasher.update(bytes), digest: () => hasher.digest() };
}
