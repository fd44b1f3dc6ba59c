import { der } from '../der/index.ts';
import { COUNTRY, DOMAIN_COMPONENT, EMAIL_ADDRESS, SERIAL_NUMBER } from './attribute-type.ts';

/** Types whose syntax is narrower than DirectoryString (RFC 5280 appendix A). */
const PRINTABLE = new Set([COUNTRY, SERIAL_NUMBER]);
const IA5 = new Set([DOMAIN_COMPONENT, EMAIL_ADDRESS]);

/** DER of a name with one attribute in each relative name, from the root downwards; text is UTF8String where allowed. */
export function buildName(attributes: readonly (readonly [type: string, text: string])[]): Uint8Array {
  return der.sequence(
    ...attributes.map(([type, text]) => der.setOf(der.sequence(der.oid(type), encodedText(type, text)))),
  );
}

function encodedText(type: string, text: string): Uint8Array {
  if (PRINTABLE.has(type)) return der.printableString(text);
  if (IA5.has(type)) return der.ia5String(text);
  return der.utf8String(text);
}
