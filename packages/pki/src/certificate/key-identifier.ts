import { fieldsOf, integerOctets, Malformed, octetsOf, tag } from '../der/index.ts';
import { type GeneralName, generalNamesOf } from '../name/index.ts';
import type { Certificate } from './certificate.ts';
import { type Extensions, readExtension } from './extension.ts';
import { AUTHORITY_KEY_IDENTIFIER, SUBJECT_KEY_IDENTIFIER } from './extension-id.ts';

/** RFC 5280 §4.2.1.1. */
export interface AuthorityKeyIdentifier {
  readonly keyId: Uint8Array | undefined;
  readonly issuer: readonly GeneralName[] | undefined;
  readonly serial: Uint8Array | undefined;
}

export function authorityKeyIdentifierOf(extensions: Extensions): AuthorityKeyIdentifier | undefined {
  return readExtension(extensions, AUTHORITY_KEY_IDENTIFIER, (value) => {
    const fields = fieldsOf(value, 'AuthorityKeyIdentifier');
    const keyId = fields.maybe(tag.contextPrimitive(0));
    const issuer = fields.maybe(tag.context(1));
    const serial = fields.maybe(tag.contextPrimitive(2));
    fields.close();
    return {
      keyId: keyId && octetsOf(keyId),
      issuer: issuer && generalNamesOf(issuer),
      serial: serial && integerOctets(serial),
    };
  });
}

export function subjectKeyIdentifierOf({ extensions }: Certificate): Uint8Array | undefined {
  return readExtension(extensions, SUBJECT_KEY_IDENTIFIER, (value) => {
    if (value.tag !== tag.OCTET_STRING) throw new Malformed('SubjectKeyIdentifier', value.start);
    return octetsOf(value);
  });
}
