import { properName } from './proper-name.ts';
import type { RegisteredOrganisation } from './registered-organisation.ts';
import { maybe, maybeText, only, textOf, type XmlElement } from './soap/xml-element.ts';

/** Code of an organisation that is on the register (unverified); every other code: it is not any more. */
const REGISTERED = '1';

/** Reads `organizations/organization` of ГБД ЮЛ. @returns undefined when the list is empty @throws UnreadableXml */
export function readOrganisation(data: XmlElement): RegisteredOrganisation | undefined {
  const organisations = only(data, 'organizations');
  if (organisations.children.length === 0) return undefined;
  const organisation = only(organisations, 'organization');
  const head = maybe(organisation, 'head');
  return {
    bin: textOf(organisation, 'bin'),
    nameKk: textOf(organisation, 'fullNameKz'),
    nameRu: textOf(organisation, 'fullNameRu'),
    legalAddress: textOf(organisation, 'address'),
    ...(head ? { head: { iin: textOf(head, 'iin'), name: headName(head) } } : {}),
    status: textOf(only(organisation, 'registrationStatus'), 'code') === REGISTERED ? 'registered' : 'ended',
  };
}

function headName(head: XmlElement): string {
  const parts = [textOf(head, 'surname'), textOf(head, 'name'), maybeText(head, 'patronymic')];
  return properName(parts.filter((part) => part !== undefined).join(' '));
}
