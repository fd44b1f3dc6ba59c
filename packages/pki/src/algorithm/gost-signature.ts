import { readSignature, verifyGost3410 } from '../gost/index.ts';
import type { Outcome } from '../runtime/native-scheme.ts';
import { gostDigest } from './gost-hash.ts';
import type { GostKey } from './gost-key.ts';
import type { GostScheme } from './scheme.ts';

/** GOST needs no platform: the same code verifies in Node and in the browser. */
export function verifyGost(scheme: GostScheme, key: GostKey, message: Uint8Array, signature: Uint8Array): Outcome {
  const numbers = readSignature(key.curve, signature, scheme.layout);
  if (!numbers) return 'invalid';
  const digest = gostDigest(scheme.hash, message);
  return verifyGost3410({ curve: key.curve, publicKey: key.point, digest, ...numbers }) ? 'valid' : 'invalid';
}
