/** What НУЦ РК says of a subject by an identifier in extended key usage. A fact read, not a right granted: callers judge. */
export type Role =
  | 'individual'
  | 'individual-system'
  | 'organisation'
  | 'head'
  | 'right-to-sign'
  | 'right-to-sign-financial'
  | 'personnel'
  | 'employee'
  | 'organisation-system'
  | 'treasury-client'
  | 'authority-staff'
  | 'identification';

const roles: ReadonlyMap<string, Role> = new Map([
  ['1.2.398.3.3.4.1.1', 'individual'],
  ['1.2.398.3.3.4.1.1.1', 'individual-system'],
  ['1.2.398.3.3.4.1.2', 'organisation'],
  ['1.2.398.3.3.4.1.2.1', 'head'],
  ['1.2.398.3.3.4.1.2.2', 'right-to-sign'],
  ['1.2.398.3.3.4.1.2.3', 'right-to-sign-financial'],
  ['1.2.398.3.3.4.1.2.4', 'personnel'],
  ['1.2.398.3.3.4.1.2.5', 'employee'],
  ['1.2.398.5.19.1.2.2.1', 'treasury-client'],
]);

/** Identifiers below these mean the same. */
const prefixes: readonly (readonly [string, Role])[] = [
  ['1.2.398.3.3.4.1.2.6', 'organisation-system'],
  ['1.2.398.3.3.4.2', 'authority-staff'],
  ['1.2.398.3.3.4.3', 'identification'],
];

export function roleByOid(oid: string): Role | undefined {
  return roles.get(oid) ?? prefixes.find(([prefix]) => oid === prefix || oid.startsWith(`${prefix}.`))?.[1];
}
