import type { RegisteredOrganisation } from '../../model/registered-organisation.ts';
import type { RegisteredPerson } from '../../model/registered-person.ts';
import { escapeXml } from '../../model/soap/xml-element.ts';
import type { SubscriberMatch } from '../../model/subscriber-match.ts';

const tag = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
const coded = (name: string, code: string): string => `<${name}>${tag('code', code)}</${name}>`;
const upper = (text: string): string => text.toLocaleUpperCase('kk');

/** `persons` of ГБД ФЛ: names in capitals, as the register keeps them. */
export function personsXml(person: RegisteredPerson | undefined): string {
  if (!person) return '<persons/>';
  const { iin, surname, given, patronymic, birthDate, sex, isAlive, address } = person;
  const place = address
    ? `<regAddress>${tag('street', address.line)}${address.addressCode ? tag('arCode', address.addressCode) : ''}</regAddress>`
    : '';
  return `<persons><person>${tag('iin', iin)}${tag('surname', upper(surname))}${tag('name', upper(given))}\
${patronymic ? tag('patronymic', upper(patronymic)) : ''}${tag('birthDate', birthDate.toString())}\
${coded('gender', sex === 'male' ? '1' : '2')}${coded('lifeStatus', isAlive ? '0' : '1')}${place}</person></persons>`;
}

/** `organizations` of ГБД ЮЛ. */
export function organisationsXml(organisation: RegisteredOrganisation | undefined): string {
  if (!organisation) return '<organizations/>';
  const { bin, nameKk, nameRu, legalAddress, head, status } = organisation;
  const [surname = '', name = '', patronymic] = head?.name.split(' ') ?? [];
  const headXml = head
    ? `<head>${tag('iin', head.iin)}${tag('surname', upper(surname))}${tag('name', upper(name))}\
${patronymic ? tag('patronymic', upper(patronymic)) : ''}</head>`
    : '';
  return `<organizations><organization>${tag('bin', bin)}${tag('fullNameKz', nameKk)}${tag('fullNameRu', nameRu)}\
${tag('address', legalAddress)}${headXml}${coded('registrationStatus', status === 'registered' ? '1' : '4')}\
</organization></organizations>`;
}

/** Answer of the base of mobile citizens. */
export function subscriberXml(iin: string, phoneNumber: string, match: SubscriberMatch): string {
  const code = { belongs: '1', other: '0', unknown: '2' }[match];
  return `<subscriber>${tag('iin', iin)}${tag('phoneNumber', phoneNumber)}${tag('match', code)}</subscriber>`;
}

export interface Envelope {
  readonly messageId: string;
  readonly at: string;
  /** Default: success. */
  readonly status?: string;
  /** Code of the register's own word; default: success. */
  readonly result?: string;
  readonly content: string;
}

/** An answer of the synchronous channel. */
export function answerXml({ messageId, at, status = 'SCSS001', result = '00000', content }: Envelope): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
<ns2:SendMessageResponse xmlns:ns2="http://bip.bee.kz/SyncChannel/v10/Types"><response>\
<responseInfo>${tag('messageId', crypto.randomUUID())}${tag('correlationId', messageId)}${tag('responseDate', at)}\
<status>${tag('code', status)}${tag('message', 'simulated')}</status></responseInfo>\
<responseData><data>${tag('requestId', messageId)}${coded('messageResult', result)}${content}</data></responseData>\
</response></ns2:SendMessageResponse></soap:Body></soap:Envelope>`;
}

/** What the channel answers when it cannot work at all. */
export function faultXml(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>\
${tag('faultcode', code)}${tag('faultstring', 'simulated failure')}</soap:Fault></soap:Body></soap:Envelope>`;
}
