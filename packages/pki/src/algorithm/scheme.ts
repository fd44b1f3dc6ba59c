import type { SignatureLayout } from '../gost/index.ts';
import { type GostHash, type Hash, isGost, type NativeHash } from './hash.ts';
import { type AlgorithmIdentifier, hasNoParameters } from './identifier.ts';
import { type PssScheme, pssSchemeOf } from './pss.ts';

export interface GostScheme {
  readonly family: 'gost';
  readonly hash: GostHash;
  /** Byte order of the signature, which the arc of the identifier decides. */
  readonly layout: SignatureLayout;
}

/** A signature algorithm with all that it needs to be computed. */
export type Scheme =
  | { readonly family: 'rsa' | 'ec' | 'dsa'; readonly hash: NativeHash }
  | PssScheme
  | { readonly family: 'ed25519' | 'ed448' }
  | GostScheme;

/** Identifiers that name the hash too. */
const complete: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ['1.2.840.113549.1.1.4', { family: 'rsa', hash: 'md5' }],
  ['1.2.840.113549.1.1.5', { family: 'rsa', hash: 'sha1' }],
  ['1.3.14.3.2.29', { family: 'rsa', hash: 'sha1' }],
  ['1.2.840.113549.1.1.14', { family: 'rsa', hash: 'sha224' }],
  ['1.2.840.113549.1.1.11', { family: 'rsa', hash: 'sha256' }],
  ['1.2.840.113549.1.1.12', { family: 'rsa', hash: 'sha384' }],
  ['1.2.840.113549.1.1.13', { family: 'rsa', hash: 'sha512' }],
  ['2.16.840.1.101.3.4.3.13', { family: 'rsa', hash: 'sha3-224' }],
  ['2.16.840.1.101.3.4.3.14', { family: 'rsa', hash: 'sha3-256' }],
  ['2.16.840.1.101.3.4.3.15', { family: 'rsa', hash: 'sha3-384' }],
  ['2.16.840.1.101.3.4.3.16', { family: 'rsa', hash: 'sha3-512' }],
  ['1.3.36.3.3.1.2', { family: 'rsa', hash: 'ripemd160' }],
  ['1.2.840.10045.4.1', { family: 'ec', hash: 'sha1' }],
  ['1.2.840.10045.4.3.1', { family: 'ec', hash: 'sha224' }],
  ['1.2.840.10045.4.3.2', { family: 'ec', hash: 'sha256' }],
  ['1.2.840.10045.4.3.3', { family: 'ec', hash: 'sha384' }],
  ['1.2.840.10045.4.3.4', { family: 'ec', hash: 'sha512' }],
  ['1.2.840.10040.4.3', { family: 'dsa', hash: 'sha1' }],
  ['2.16.840.1.101.3.4.3.1', { family: 'dsa', hash: 'sha224' }],
  ['2.16.840.1.101.3.4.3.2', { family: 'dsa', hash: 'sha256' }],
  ['1.3.101.112', { family: 'ed25519' }],
  ['1.3.101.113', { family: 'ed448' }],
  ['1.2.398.3.10.1.1.2.3.1', { family: 'gost', hash: 'streebog256', layout: 'kazakhstan' }],
  ['1.2.398.3.10.1.1.2.3.2', { family: 'gost', hash: 'streebog512', layout: 'kazakhstan' }],
  ['1.2.398.3.10.1.1.1.2', { family: 'gost', hash: 'gost34311', layout: 'kazakhstan' }],
  ['1.2.643.7.1.1.3.2', { family: 'gost', hash: 'streebog256', layout: 'rfc4491' }],
  ['1.2.643.7.1.1.3.3', { family: 'gost', hash: 'streebog512', layout: 'rfc4491' }],
]);

/** Key identifiers used as signature algorithms in CMS: the hash is SignerInfo.digestAlgorithm (RFC 3370 §3.2). */
const keyOnly: ReadonlyMap<string, 'rsa' | 'ec' | 'dsa' | SignatureLayout> = new Map([
  ['1.2.840.113549.1.1.1', 'rsa'],
  ['1.2.840.10045.2.1', 'ec'],
  ['1.2.840.10040.4.1', 'dsa'],
  ['1.2.398.3.10.1.1.1.1', 'kazakhstan'],
  ['1.2.398.3.10.1.1.2.1', 'kazakhstan'],
  ['1.2.398.3.10.1.1.2.2', 'kazakhstan'],
  ['1.2.643.7.1.1.1.1', 'rfc4491'],
  ['1.2.643.7.1.1.1.2', 'rfc4491'],
]);

const PSS = '1.2.840.113549.1.1.10';

/**
 * The scheme that an AlgorithmIdentifier names, undefined when it is unknown or its parameters are not those of its standard.
 * @param hash digest algorithm named beside it, for identifiers of keys
 */
export function schemeOf(algorithm: AlgorithmIdentifier, hash?: Hash): Scheme | undefined {
  if (algorithm.oid === PSS) return pssSchemeOf(algorithm.parameters);
  if (!hasNoParameters(algorithm) && !mayCarryKeyParameters(algorithm.oid)) return undefined;
  return complete.get(algorithm.oid) ?? (hash && withHash(keyOnly.get(algorithm.oid), hash));
}

/** GOST encoders repeat the key's parameters here; the key itself decides the curve, so they are passed over. */
function mayCarryKeyParameters(oid: string): boolean {
  return oid.startsWith('1.2.398.') || oid.startsWith('1.2.643.');
}

function withHash(key: 'rsa' | 'ec' | 'dsa' | SignatureLayout | undefined, hash: Hash): Scheme | undefined {
  if (key === undefined) return undefined;
  if (key === 'kazakhstan' || key === 'rfc4491')
    return isGost(hash) ? { family: 'gost', hash, layout: key } : undefined;
  return isGost(hash) ? undefined : { family: key, hash };
}
