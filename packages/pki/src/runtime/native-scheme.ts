import type { NativeHash } from '../algorithm/hash.ts';
import type { PssScheme } from '../algorithm/pss.ts';

/** Schemes that the platform computes itself. */
export type NativeScheme =
  | { readonly family: 'rsa' | 'ec' | 'dsa'; readonly hash: NativeHash }
  | PssScheme
  | { readonly family: 'ed25519' | 'ed448' };

/** `unsupported`: this platform lacks the algorithm, so nothing is known about the signature. */
export type Outcome = 'valid' | 'invalid' | 'unsupported';

/** Kinds of keys that can be made. */
export type NativeKeyKind = 'rsa-2048' | 'rsa-3072' | 'rsa-4096' | 'ecdsa-p256' | 'ecdsa-p384' | 'ed25519';

/** DER of SubjectPublicKeyInfo and of PKCS#8 PrivateKeyInfo. */
export interface NativeKeyPair {
  readonly spki: Uint8Array;
  readonly pkcs8: Uint8Array;
}
