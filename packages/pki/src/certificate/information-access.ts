import { fieldsOf, oidOf, tag } from '../der/index.ts';
import { generalNameOf } from '../name/index.ts';
import type { Certificate } from './certificate.ts';
import { readExtension } from './extension.ts';
import { AUTHORITY_INFORMATION_ACCESS } from './extension-id.ts';

const OCSP = '1.3.6.1.5.5.7.48.1';
const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';

/** Addresses from AuthorityInfoAccess (RFC 5280 §4.2.2.1): the certificate's maker wrote them, so only a fetcher with an allow list may call them. */
export interface InformationAccess {
  readonly ocsp: readonly string[];
  readonly issuers: readonly string[];
}

export function informationAccessOf({ extensions }: Certificate): InformationAccess {
  const found = { ocsp: [] as string[], issuers: [] as string[] };
  const descriptions = readExtension(extensions, AUTHORITY_INFORMATION_ACCESS, (value) =>
    fieldsOf(value, 'AIA').rest(),
  );
  for (const description of descriptions ?? []) {
    const fields = fieldsOf(description, 'AccessDescription');
    const method = oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'accessMethod'));
    const location = generalNameOf(fields.any('accessLocation'));
    fields.close();
    if (location.form !== 'uri') continue;
    if (method === OCSP) found.ocsp.push(location.text);
    if (method === CA_ISSUERS) found.issuers.push(location.text);
  }
  return found;
}
