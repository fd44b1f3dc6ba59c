import { der, readElement } from '../der/index.ts';
import { type PublicKey, publicKeyInfoOf, publicKeyOf } from './public-key.ts';

/** A DSA key that leaves its parameters out takes those of its issuer (RFC 3279 §2.3.2); other keys stay as they are. */
export function inheritedKey(key: PublicKey, issuerKey: PublicKey | undefined): PublicKey {
  if (key.family !== 'dsa' || key.hasParameters) return key;
  const parameters = issuerKey?.family === 'dsa' ? issuerKey.info.algorithm.parameters : undefined;
  if (!parameters) return key;
  const algorithm = der.sequence(der.oid(key.info.algorithm.oid), parameters.whole);
  return publicKeyOf(publicKeyInfoOf(readElement(der.sequence(algorithm, der.bitString(key.info.key)))));
}
