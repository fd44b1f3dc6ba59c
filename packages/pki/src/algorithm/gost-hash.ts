import {
  Gost341194,
  gost3411_94Test,
  type Hasher,
  Streebog,
  streebog256,
  streebog512,
  TEST_BLOCK,
} from '../gost/index.ts';
import type { GostHash } from './hash.ts';

const hashes: Readonly<Record<GostHash, (bytes: Uint8Array) => Uint8Array>> = {
  streebog256,
  streebog512,
  gost34311: gost3411_94Test,
};

export function gostDigest(hash: GostHash, bytes: Uint8Array): Uint8Array {
  return hashes[hash](bytes);
}

/** A running digest, for documents that are not held in memory. */
export function gostHasher(hash: GostHash): Hasher {
  if (hash === 'gost34311') return new Gost341194(TEST_BLOCK);
  return new Streebog(hash === 'streebog256' ? 32 : 64);
}
