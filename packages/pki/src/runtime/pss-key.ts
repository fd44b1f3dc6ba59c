import { type PssScheme, pssIdentifier } from '../algorithm/pss.ts';
import { der, readSequence, tag } from '../der/index.ts';

/** The same RSA key bound to one PSS scheme: only so does OpenSSL check a mask hash that differs from the hash. */
export function pssPublicKeyInfo(spki: Uint8Array, scheme: PssScheme): Uint8Array {
  const fields = readSequence(spki, 'SubjectPublicKeyInfo');
  fields.take(tag.SEQUENCE, 'algorithm');
  return der.sequence(pssIdentifier(scheme), fields.take(tag.BIT_STRING, 'subjectPublicKey').whole);
}
