import { generateNative, publicKeyInfoNative, signNative } from '#runtime';
import { der, octetsOf, readElement, readSequence, tag } from '../der/index.ts';
import type { NativeKeyKind, NativeScheme } from '../runtime/native-scheme.ts';
import { type GostKeyKind, generateGostSigner, gostSignerFrom } from './gost-signer.ts';
import { type Hash, hashOid } from './hash.ts';
import { type PublicKey, publicKeyInfoOf, publicKeyOf } from './public-key.ts';

/** A private key that signs with one scheme. It may lie in memory, in a token or in a module; only this door is seen. */
export interface Signer {
  /** DER of SubjectPublicKeyInfo. */
  readonly publicKeyInfo: Uint8Array;
  /** DER of the AlgorithmIdentifier that certificates and CMS name. */
  readonly signatureAlgorithm: Uint8Array;
  /** Hash for the digests beside the signature: message-digest, imprints. */
  readonly hash: Hash;
  /** DER of the AlgorithmIdentifier of that hash. */
  readonly digestAlgorithm: Uint8Array;
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** A signer whose key may be written to a file. */
export interface SoftwareSigner extends Signer {
  /** DER of PKCS#8 PrivateKeyInfo, without a password. */
  readonly pkcs8: Uint8Array;
}

const rsaWithSha256 = der.sequence(der.oid('1.2.840.113549.1.1.11'), der.nullValue());
const ecdsaWithSha256 = der.sequence(der.oid('1.2.840.10045.4.3.2'));
const ecdsaWithSha384 = der.sequence(der.oid('1.2.840.10045.4.3.3'));
const ed25519 = der.sequence(der.oid('1.3.101.112'));

interface Choice {
  readonly scheme: NativeScheme;
  readonly signatureAlgorithm: Uint8Array;
  readonly hash: Hash;
}

/** The scheme that each family of keys signs with here; Ed25519 goes with SHA-512 in CMS (RFC 8419 §3.1). */
function choiceFor(key: PublicKey): Choice {
  if (key.family === 'rsa') {
    return { scheme: { family: 'rsa', hash: 'sha256' }, signatureAlgorithm: rsaWithSha256, hash: 'sha256' };
  }
  if (key.family === 'ed25519') return { scheme: { family: 'ed25519' }, signatureAlgorithm: ed25519, hash: 'sha512' };
  if (key.family === 'ec' && key.curve === 'P-384') {
    return { scheme: { family: 'ec', hash: 'sha384' }, signatureAlgorithm: ecdsaWithSha384, hash: 'sha384' };
  }
  if (key.family === 'ec' && key.curve === 'P-256') {
    return { scheme: { family: 'ec', hash: 'sha256' }, signatureAlgorithm: ecdsaWithSha256, hash: 'sha256' };
  }
  throw new RangeError(`no signing with keys of the family ${key.family}`);
}

/** Kinds of keys that can be made. */
export type KeyKind = NativeKeyKind | GostKeyKind;

/** Makes a new key. @param kind default `ecdsa-p256` */
export async function generateSigner(kind: KeyKind = 'ecdsa-p256'): Promise<SoftwareSigner> {
  if (isGostKind(kind)) return generateGostSigner(kind);
  const { spki, pkcs8 } = await generateNative(kind);
  return nativeSigner(Uint8Array.from(spki), Uint8Array.from(pkcs8));
}

function isGostKind(kind: KeyKind): kind is GostKeyKind {
  return kind.startsWith('gost-');
}

/** @param pkcs8 DER of PrivateKeyInfo with an RSA, ECDSA P-256/P-384, Ed25519 or GOST key. @throws RangeError on another key */
export async function signerFromPkcs8(pkcs8: Uint8Array): Promise<SoftwareSigner> {
  const fields = readSequence(pkcs8, 'PrivateKeyInfo');
  fields.take(tag.INTEGER, 'version');
  const algorithm = fields.take(tag.SEQUENCE, 'privateKeyAlgorithm');
  const gost = gostSignerFrom(algorithm, octetsOf(fields.take(tag.OCTET_STRING, 'privateKey')));
  if (gost) return gost;
  return nativeSigner(Uint8Array.from(await publicKeyInfoNative(pkcs8)), pkcs8);
}

function nativeSigner(spki: Uint8Array, pkcs8: Uint8Array): SoftwareSigner {
  const { scheme, signatureAlgorithm, hash } = choiceFor(publicKeyOf(publicKeyInfoOf(readElement(spki))));
  return {
    publicKeyInfo: spki,
    pkcs8,
    signatureAlgorithm,
    hash,
    // SHA-2 goes without parameters (RFC 5754 §2).
    digestAlgorithm: der.sequence(der.oid(hashOid(hash))),
    sign: async (message) => Uint8Array.from(await signNative(scheme, pkcs8, message)),
  };
}
