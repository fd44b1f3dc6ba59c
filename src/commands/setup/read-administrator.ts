import {
  birthDateWarning,
  identityErrors,
  iinField,
  type KnownPerson,
  parsePersonName,
  readBirthDate,
} from '#modules/identity';

/** Offices that the first administrator may hold. */
export const ADMIN_POSTS = ['administrator', 'chairperson'] as const;
export type AdminPost = (typeof ADMIN_POSTS)[number];

export interface TypedAdministrator {
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  /** «24.11.1985» or «1985-11-24». */
  readonly birthDate: string;
}

/** @param today latest day of birth. @throws IDENTITY_… of the first part that is wrong */
export function readAdministrator(typed: TypedAdministrator, today: Temporal.PlainDate): KnownPerson {
  const iin = iinField(typed.iin);
  const name = parsePersonName(typed);
  if (!name.ok) throw identityErrors(name.refusal);
  const { surname, givenName, patronymic } = name.value;
  return { iin, surname, givenName, patronymic: patronymic ?? undefined, birthDate: readDay(typed.birthDate, today) };
}

export function readDay(text: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const local = /^\s*(\d{1,2})[./](\d{1,2})[./](\d{4})\s*$/.exec(text);
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  const [day, month, year] = local ? local.slice(1) : iso ? iso.slice(1).reverse() : [text.trim(), '', ''];
  return readBirthDate(
    { 'birth-day': day ?? '', 'birth-month': month ?? '', 'birth-year': year ?? '' },
    'birth',
    today,
  );
}

/** The IIN is not tied to the birth date since 2013, so a difference is told and not refused. */
export function isBirthDateOdd({ iin, birthDate }: KnownPerson): boolean {
  return birthDateWarning(iinField(iin), birthDate) !== null;
}
