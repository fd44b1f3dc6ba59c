import { type Element, ia5TextOf, Malformed, octetsOf, oidOf, only } from '../der/index.ts';
import { Name } from './name.ts';

/** GeneralName of RFC 5280 §4.2.1.6. Forms that nothing here compares keep their bytes only. */
export type GeneralName =
  | { readonly form: 'email' | 'dns' | 'uri'; readonly text: string }
  | { readonly form: 'directory'; readonly name: Name }
  | { readonly form: 'ip'; readonly octets: Uint8Array }
  | { readonly form: 'registered'; readonly oid: string }
  | { readonly form: 'other' | 'x400' | 'edi'; readonly bytes: Uint8Array };

export function generalNameOf(element: Element): GeneralName {
  switch (element.tag) {
    case 0x81:
      return { form: 'email', text: ia5TextOf(element) };
    case 0x82:
      return { form: 'dns', text: ia5TextOf(element) };
    case 0x86:
      return { form: 'uri', text: ia5TextOf(element) };
    case 0xa4:
      return { form: 'directory', name: new Name(only(element, 'directoryName')) };
    case 0x87:
      return { form: 'ip', octets: octetsOf(element) };
    case 0x88:
      return { form: 'registered', oid: oidOf(element) };
    case 0xa0:
      return { form: 'other', bytes: element.whole };
    case 0xa3:
      return { form: 'x400', bytes: element.whole };
    case 0xa5:
      return { form: 'edi', bytes: element.whole };
    default:
      throw new Malformed(`no GeneralName has tag 0x${element.tag.toString(16)}`, element.start);
  }
}

/** GeneralNames; RFC 5280 allows no empty list. */
export function generalNamesOf(element: Element): GeneralName[] {
  const names = element.children().map(generalNameOf);
  if (names.length === 0) throw new Malformed('empty GeneralNames', element.start);
  return names;
}
