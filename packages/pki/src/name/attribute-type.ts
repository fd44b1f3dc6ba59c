/** Attribute types of distinguished names: dotted identifier and the descriptor registered for LDAP (RFC 4519, RFC 4524). */
const descriptors: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.4', 'sn'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.9', 'STREET'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.12', 'title'],
  ['2.5.4.15', 'businessCategory'],
  ['2.5.4.42', 'givenName'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
]);

export const COMMON_NAME = '2.5.4.3';
export const SURNAME = '2.5.4.4';
export const SERIAL_NUMBER = '2.5.4.5';
export const COUNTRY = '2.5.4.6';
export const ORGANISATION = '2.5.4.10';
export const ORGANISATIONAL_UNIT = '2.5.4.11';
export const GIVEN_NAME = '2.5.4.42';
export const USER_ID = '0.9.2342.19200300.100.1.1';
export const DOMAIN_COMPONENT = '0.9.2342.19200300.100.1.25';
export const EMAIL_ADDRESS = '1.2.840.113549.1.9.1';

/** Descriptor of a type, undefined when RFC 4514 wants the dotted form. */
export function descriptorOf(type: string): string | undefined {
  return descriptors.get(type);
}
