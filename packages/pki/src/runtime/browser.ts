import type { NativeHash } from '../algorithm/hash.ts';
import { fixedLengthSignature, sequenceSignature } from './ecdsa-signature.ts';
import type { NativeKeyKind, NativeKeyPair, NativeScheme, Outcome } from './native-scheme.ts';

/** The same answers as `node.ts` over WebCrypto; what WebCrypto lacks (SHA-224, SHA-3, DSA, Ed448) is `unsupported`. */
const webHashes: ReadonlyMap<NativeHash, string> = new Map([
  ['sha1', 'SHA-1'],
  ['sha256', 'SHA-256'],
  ['sha384', 'SHA-384'],
  ['sha512', 'SHA-512'],
]);

/** WebCrypto takes no views over shared memory; bytes of a parsed file never are one. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : Uint8Array.from(bytes);
}

export async function digestNative(hash: NativeHash, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const name = webHashes.get(hash);
  return name === undefined ? undefined : new Uint8Array(await crypto.subtle.digest(name, plain(bytes)));
}

export function hasherNative(_hash: NativeHash): { update(bytes: Uint8Array): void; digest(): Uint8Array } | undefined {
  return undefined;
}

export function randomBytes(size: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(size));
}

interface WebAlgorithm {
  readonly key: RsaHashedImportParams | EcKeyImportParams | Algorithm;
  readonly use: Algorithm | RsaPssParams | EcdsaParams;
  /** Octets of `r` and of `s` for ECDSA. */
  readonly scalarSize?: number;
}

const curves: ReadonlyMap<string, readonly [name: string, scalarSize: number]> = new Map([
  ['06082a8648ce3d030107', ['P-256', 32]],
  ['06052b81040022', ['P-384', 48]],
  ['06052b81040023', ['P-521', 66]],
]);

function webAlgorithm(scheme: NativeScheme, key: Uint8Array): WebAlgorithm | undefined {
  if (scheme.family === 'ed25519') return { key: { name: 'Ed25519' }, use: { name: 'Ed25519' } };
  if (!('hash' in scheme)) return undefined;
  const hash = webHashes.get(scheme.hash);
  if (hash === undefined) return undefined;
  if (scheme.family === 'rsa') return { key: { name: 'RSASSA-PKCS1-v1_5', hash }, use: { name: 'RSASSA-PKCS1-v1_5' } };
  if (scheme.family === 'rsa-pss') {
    if (scheme.maskHash !== scheme.hash) return undefined;
    return { key: { name: 'RSA-PSS', hash }, use: { name: 'RSA-PSS', saltLength: scheme.saltLength } };
  }
  if (scheme.family !== 'ec') return undefined;
  const head = key.subarray(0, 40).toHex();
  const curve = [...curves].find(([identifier]) => head.includes(identifier))?.[1];
  return curve && { key: { name: 'ECDSA', namedCurve: curve[0] }, use: { name: 'ECDSA', hash }, scalarSize: curve[1] };
}

export async function verifyNative(
  scheme: NativeScheme,
  spki: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<Outcome> {
  const algorithm = webAlgorithm(scheme, spki);
  if (!algorithm) return 'unsupported';
  const wire = algorithm.scalarSize ? fixedLengthSignature(signature, algorithm.scalarSize) : signature;
  if (!wire) return 'invalid';
  const key = await importedPublicKey(algorithm, spki);
  if (!key) return 'unsupported';
  return (await crypto.subtle.verify(algorithm.use, key, plain(wire), plain(message))) ? 'valid' : 'invalid';
}

async function importedPublicKey({ key }: WebAlgorithm, spki: Uint8Array): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('spki', plain(spki), key, false, ['verify']);
  } catch (refused) {
    if (refused instanceof Error) return undefined;
    throw refused;
  }
}

/** @param pkcs8 DER of PrivateKeyInfo */
export async function signNative(scheme: NativeScheme, pkcs8: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  const algorithm = webAlgorithm(scheme, pkcs8);
  if (!algorithm) throw new RangeError(`WebCrypto does not sign with ${scheme.family}`);
  const key = await crypto.subtle.importKey('pkcs8', plain(pkcs8), algorithm.key, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign(algorithm.use, key, plain(message)));
  return algorithm.scalarSize ? sequenceSignature(signature) : signature;
}

const publicExponent = Uint8Array.of(1, 0, 1);
const makers: Readonly<Record<NativeKeyKind, RsaHashedKeyGenParams | EcKeyGenParams | Algorithm>> = {
  'rsa-2048': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent },
  'rsa-3072': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 3072, publicExponent },
  'rsa-4096': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 4096, publicExponent },
  'ecdsa-p256': { name: 'ECDSA', namedCurve: 'P-256' },
  'ecdsa-p384': { name: 'ECDSA', namedCurve: 'P-384' },
  ed25519: { name: 'Ed25519' },
};

export async function generateNative(kind: NativeKeyKind): Promise<NativeKeyPair> {
  const pair = (await crypto.subtle.generateKey(makers[kind], true, ['sign', 'verify'])) as CryptoKeyPair;
  return {
    spki: new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)),
    pkcs8: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

/** Public half of a PKCS#8 key; WebCrypto gives it only by way of JWK. */
export async function publicKeyInfoNative(pkcs8: Uint8Array): Promise<Uint8Array> {
  const scheme = schemeFor(pkcs8);
  const algorithm = webAlgorithm(scheme, pkcs8);
  if (!algorithm) throw new RangeError('WebCrypto does not know the key');
  const privateKey = await crypto.subtle.importKey('pkcs8', plain(pkcs8), algorithm.key, true, ['sign']);
  const {
    d: _d,
    p: _p,
    q: _q,
    dp: _dp,
    dq: _dq,
    qi: _qi,
    key_ops: _ops,
    ...open
  } = await crypto.subtle.exportKey('jwk', privateKey);
  const publicKey = await crypto.subtle.importKey('jwk', open, algorithm.key, true, ['verify']);
  return new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
}

function schemeFor(pkcs8: Uint8Array): NativeScheme {
  const head = pkcs8.subarray(0, 40).toHex();
  if (head.includes('06032b6570')) return { family: 'ed25519' };
  return { family: head.includes('06072a8648ce3d0201') ? 'ec' : 'rsa', hash: 'sha256' };
}
