// Since Government resolution № 853 of 26.08.2013 the digits are not tied to personal data: they hint, they never decide.
import type { Iin } from './identity-number.ts';

export type IinFacts = {
  /** Null when the digits are no date of the calendar or the century digit tells none. */
  readonly birthDate: Temporal.PlainDate | null;
  readonly sex: 'male' | 'female' | null;
  /** The seventh digit is 0, as seen in numbers of foreigners (unverified). */
  readonly hasForeignersForm: boolean;
};

const centuries: Readonly<Record<string, number>> = { 1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000 };

/** What the digits of an IIN hint at: YYMMDD and the century and sex digit. */
export function iinFacts(iin: Iin): IinFacts {
  const seventh = iin.charAt(6);
  const century = centuries[seventh];
  if (century === undefined) return { birthDate: null, sex: null, hasForeignersForm: seventh === '0' };
  return {
    birthDate: dateOf(century + Number(iin.slice(0, 2)), Number(iin.slice(2, 4)), Number(iin.slice(4, 6))),
    sex: Number(seventh) % 2 === 1 ? 'male' : 'female',
    hasForeignersForm: false,
  };
}

/** Worth asking about, never worth refusing for. */
export type IinWarning = 'IDENTITY_IIN_BIRTH_DATE_DIFFERS' | 'IDENTITY_IIN_BIRTH_DATE_UNREADABLE';

/** Compares the entered birth date with the digits; null when they agree. */
export function birthDateWarning(iin: Iin, entered: Temporal.PlainDate): IinWarning | null {
  const { birthDate, hasForeignersForm } = iinFacts(iin);
  if (birthDate) return birthDate.equals(entered) ? null : 'IDENTITY_IIN_BIRTH_DATE_DIFFERS';
  const sameDigits = iin.startsWith(entered.toString().replaceAll('-', '').slice(2));
  return hasForeignersForm && sameDigits ? null : 'IDENTITY_IIN_BIRTH_DATE_UNREADABLE';
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (month < 1 || day < 1) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (impossible) {
    if (impossible instanceof RangeError) return null;
    throw impossible;
  }
}
