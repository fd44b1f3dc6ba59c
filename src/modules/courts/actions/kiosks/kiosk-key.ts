import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** Longest key and signature that are looked at at all. */
const LONGEST_KEY = 200;
const LONGEST_SIGNATURE = 120;

/**
 * Whether the bearer of the key signed the text (ECDSA P-256 over SHA-256, as WebCrypto writes it).
 * @param publicKey SPKI in base64 @param signature r and s, 64 bytes, in base64
 */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  if (publicKey.length > LONGEST_KEY || signature.length > LONGEST_SIGNATURE) return false;
  const key = readKey(publicKey);
  if (!key) return false;
  return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64'));
}

function readKey(publicKey: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    const isOurs = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    return isOurs ? key : undefined;
  } catch {
    // Whatever is no key of this kind was not made by our pages.
    return undefined;
  }
}
