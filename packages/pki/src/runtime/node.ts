import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  randomBytes as nodeRandomBytes,
  sign as nodeSign,
  verify as nodeVerify,
  hash as oneShotHash,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { NativeHash } from '../algorithm/hash.ts';
import type { NativeKeyKind, NativeKeyPair, NativeScheme, Outcome } from './native-scheme.ts';
import { pssPublicKeyInfo } from './pss-key.ts';

/** Keys parsed by OpenSSL, kept as long as their bytes: a CA's key is parsed once, not for every signature. */
const publicKeys = new WeakMap<Uint8Array, KeyObject | 'unusable'>();
const privateKeys = new WeakMap<Uint8Array, KeyObject>();

export async function digestNative(hash: NativeHash, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  return oneShotHash(hash, bytes, 'buffer');
}

/** A running digest for what does not fit in memory, undefined where the platform has none (WebCrypto). */
export function hasherNative(hash: NativeHash): { update(bytes: Uint8Array): void; digest(): Uint8Array } | undefined {
  const running = createHash(hash);
  return { update: (bytes) => void running.update(bytes), digest: () => running.digest() };
}

export function randomBytes(size: number): Uint8Array {
  return nodeRandomBytes(size);
}

/** @param spki SubjectPublicKeyInfo, kept alive by the caller when it verifies often with one key */
export async function verifyNative(
  scheme: NativeScheme,
  spki: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<Outcome> {
  const key = publicKey(scheme, spki);
  if (key === 'unusable') return 'unsupported';
  try {
    return nodeVerify(hashName(scheme), message, { key, ...padding(scheme) }, signature) ? 'valid' : 'invalid';
  } catch (refused) {
    return outcomeOf(refused);
  }
}

/** OpenSSL throws instead of answering when a hash is switched off or a length cannot belong to the key. */
function outcomeOf(refused: unknown): Outcome {
  const code = refused instanceof Error && 'code' in refused ? String(refused.code) : '';
  return /UNSUPPORTED|INVALID_DIGEST|UNKNOWN|DISABLED/i.test(code) ? 'unsupported' : 'invalid';
}

function publicKey(scheme: NativeScheme, spki: Uint8Array): KeyObject | 'unusable' {
  const kept = scheme.family === 'rsa-pss' ? undefined : publicKeys.get(spki);
  if (kept) return kept;
  const key = parsedPublicKey(scheme.family === 'rsa-pss' ? pssPublicKeyInfo(spki, scheme) : spki);
  if (scheme.family !== 'rsa-pss') publicKeys.set(spki, key);
  return key;
}

function parsedPublicKey(spki: Uint8Array): KeyObject | 'unusable' {
  try {
    return createPublicKey({
      key: Buffer.from(spki.buffer, spki.byteOffset, spki.length),
      format: 'der',
      type: 'spki',
    });
  } catch (refused) {
    if (refused instanceof Error) return 'unusable';
    throw refused;
  }
}

/** @param pkcs8 DER of PrivateKeyInfo */
export async function signNative(scheme: NativeScheme, pkcs8: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  let key = privateKeys.get(pkcs8);
  if (!key) {
    key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
    privateKeys.set(pkcs8, key);
  }
  return nodeSign(hashName(scheme), message, { key, ...padding(scheme) });
}

function hashName(scheme: NativeScheme): string | null {
  return 'hash' in scheme ? scheme.hash : null;
}

function padding(scheme: NativeScheme): { padding?: number; saltLength?: number } {
  if (scheme.family !== 'rsa-pss') return scheme.family === 'rsa' ? { padding: constants.RSA_PKCS1_PADDING } : {};
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltLength };
}

const generate = promisify(generateKeyPair) as (
  type: string,
  options: object,
) => Promise<{
  publicKey: KeyObject;
  privateKey: KeyObject;
}>;

const makers: Readonly<Record<NativeKeyKind, readonly [type: string, options: object]>> = {
  'rsa-2048': ['rsa', { modulusLength: 2048 }],
  'rsa-3072': ['rsa', { modulusLength: 3072 }],
  'rsa-4096': ['rsa', { modulusLength: 4096 }],
  'ecdsa-p256': ['ec', { namedCurve: 'P-256' }],
  'ecdsa-p384': ['ec', { namedCurve: 'P-384' }],
  ed25519: ['ed25519', {}],
};

export async function generateNative(kind: NativeKeyKind): Promise<NativeKeyPair> {
  const [type, options] = makers[kind];
  const pair = await generate(type, options);
  return {
    spki: pair.publicKey.export({ format: 'der', type: 'spki' }),
    pkcs8: pair.privateKey.export({ format: 'der', type: 'pkcs8' }),
  };
}

/** Public half of a PKCS#8 key. */
export async function publicKeyInfoNative(pkcs8: Uint8Array): Promise<Uint8Array> {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' });
}
