import { verifyNative } from '#runtime';
import type { Outcome } from '../runtime/native-scheme.ts';
import { verifyGost } from './gost-signature.ts';
import type { PublicKey } from './public-key.ts';
import type { Scheme } from './scheme.ts';

export type { Outcome } from '../runtime/native-scheme.ts';

/** Larger moduli cost more than a second; an attacker would send them to stop the court (OpenSSL's own limit). */
const MAX_RSA_BITS = 16_384;
const MAX_RSA_EXPONENT_BITS = 64n;

/**
 * The mathematics of one signature, nothing else: whether key and scheme may still be used is the profile's question.
 * `invalid` also when the key is of another family than the scheme: an attacker would let one be read as the other.
 */
export async function verifySignature(
  scheme: Scheme,
  key: PublicKey,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<Outcome> {
  if (key.family === 'unknown') return 'unsupported';
  if (!fits(scheme, key)) return 'invalid';
  if (scheme.family === 'gost') return key.family === 'gost' ? verifyGost(scheme, key, message, signature) : 'invalid';
  if (key.family === 'rsa' && (key.bits > MAX_RSA_BITS || key.exponent >> MAX_RSA_EXPONENT_BITS > 0n))
    return 'unsupported';
  return verifyNative(scheme, key.info.bytes, message, signature);
}

function fits(scheme: Scheme, key: PublicKey): boolean {
  if (scheme.family === 'rsa-pss') return key.family === 'rsa';
  if (scheme.family === 'rsa') return key.family === 'rsa' && !key.isPssOnly;
  return scheme.family === key.family;
}
