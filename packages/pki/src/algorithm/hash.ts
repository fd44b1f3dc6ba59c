import { digestNative } from '#runtime';
import { gostDigest } from './gost-hash.ts';

/** Hashes that the platform computes. */
export type NativeHash =
  | 'md5'
  | 'sha1'
  | 'sha224'
  | 'sha256'
  | 'sha384'
  | 'sha512'
  | 'sha3-224'
  | 'sha3-256'
  | 'sha3-384'
  | 'sha3-512'
  | 'ripemd160';
/** Streebog (GOST R 34.11-2012), and GOST 34.311-95 with the S-box printed in the standard. */
export type GostHash = 'streebog256' | 'streebog512' | 'gost34311';
export type Hash = NativeHash | GostHash;

const byOid: ReadonlyMap<string, Hash> = new Map([
  ['1.2.840.113549.2.5', 'md5'],
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.4', 'sha224'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
  ['2.16.840.1.101.3.4.2.7', 'sha3-224'],
  ['2.16.840.1.101.3.4.2.8', 'sha3-256'],
  ['2.16.840.1.101.3.4.2.9', 'sha3-384'],
  ['2.16.840.1.101.3.4.2.10', 'sha3-512'],
  ['1.3.36.3.2.1', 'ripemd160'],
  // Kazakhstan's arc first: hashOid() answers with the first identifier of a hash.
  ['1.2.398.3.10.1.3.2', 'streebog256'],
  ['1.2.398.3.10.1.3.3', 'streebog512'],
  ['1.2.398.3.10.1.3.1', 'gost34311'],
  ['1.2.398.3.10.1.3.1.1.0', 'gost34311'],
  ['1.2.643.7.1.1.2.2', 'streebog256'],
  ['1.2.643.7.1.1.2.3', 'streebog512'],
]);

const oidByHash: ReadonlyMap<Hash, string> = new Map([...byOid].toReversed().map(([oid, hash]) => [hash, oid]));

/** The hash that an identifier names, undefined for one unknown here. */
export function hashByOid(oid: string): Hash | undefined {
  return byOid.get(oid);
}

/** Identifier of a hash; for GOST that of Kazakhstan's arc 1.2.398. */
export function hashOid(hash: Hash): string {
  const oid = oidByHash.get(hash);
  if (oid === undefined) throw new RangeError(`no identifier for ${hash}`);
  return oid;
}

/** Digest of the bytes, undefined where the platform lacks the hash (WebCrypto has neither SHA-3 nor MD5). */
export async function digest(hash: Hash, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  return isGost(hash) ? gostDigest(hash, bytes) : digestNative(hash, bytes);
}

export function isGost(hash: Hash): hash is GostHash {
  return hash === 'streebog256' || hash === 'streebog512' || hash === 'gost34311';
}
