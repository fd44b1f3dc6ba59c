import { fieldsOf } from '../der/index.ts';
import { attributeType, type GeneralName, generalNamesOf } from '../name/index.ts';
import type { Certificate } from './certificate.ts';
import { readExtension } from './extension.ts';
import { SUBJECT_ALTERNATIVE_NAME } from './extension-id.ts';

/** RFC 5280 §4.2.1.6; empty where the extension is absent. */
export function alternativeNamesOf({ extensions }: Certificate): readonly GeneralName[] {
  const names = readExtension(extensions, SUBJECT_ALTERNATIVE_NAME, (value) => {
    fieldsOf(value, 'GeneralNames');
    return generalNamesOf(value);
  });
  return names ?? [];
}

/**
 * All names that a certificate gives its subject. Addresses in the subject's emailAddress count where there is no
 * alternative name: an attacker would hide one there from the name constraints (RFC 5280 §4.2.1.10).
 */
export function subjectNamesOf(certificate: Certificate): readonly GeneralName[] {
  const alternative = alternativeNamesOf(certificate);
  const directory: GeneralName[] = certificate.subject.isEmpty
    ? []
    : [{ form: 'directory', name: certificate.subject }];
  const hasMailbox = alternative.some(({ form }) => form === 'email');
  const mailboxes = hasMailbox ? [] : certificate.subject.textsOf(attributeType.EMAIL_ADDRESS);
  return [...directory, ...alternative, ...mailboxes.map((text): GeneralName => ({ form: 'email', text }))];
}
