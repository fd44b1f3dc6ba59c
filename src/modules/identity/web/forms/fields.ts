import type { FieldReader } from '#platform/http';
import { identityErrors } from '../../errors.ts';
import { type Email, parseEmail } from '../../model/email.ts';
import {
  type Bin,
  type IdentityNumber,
  type Iin,
  parseBin,
  parseIdentityNumber,
  parseIin,
} from '../../model/identity-number.ts';
import { type OneTimePassword, readOneTimePassword } from '../../model/one-time.ts';
import { parseNamePart } from '../../model/person-name.ts';
import { canReceiveSms, type Phone, parsePhone } from '../../model/phone.ts';
import type { Reading } from '../../model/reading.ts';

type Code = Parameters<typeof identityErrors>[0];

/** Turns a reading into a field of a form: what it refuses is told beside the field. */
function field<Value>(parse: (text: string) => Reading<Value, Code>): FieldReader<Value> {
  return (text) => {
    const reading = parse(text);
    if (!reading.ok) throw identityErrors(reading.refusal);
    return reading.value;
  };
}

/** «ЖСН/БСН»: either number. */
export const numberField: FieldReader<IdentityNumber> = field(parseIdentityNumber);
export const iinField: FieldReader<Iin> = field(parseIin);
export const binField: FieldReader<Bin> = field(parseBin);
export const emailField: FieldReader<Email> = field(parseEmail);
/** One part of a name, as in the identity card. */
export const nameField: FieldReader<string> = field(parseNamePart);
export const oneTimeField: FieldReader<OneTimePassword> = field(readOneTimePassword);

/** A phone to which an SMS can be sent. */
export const mobileField: FieldReader<Phone> = (text) => {
  const phone = field(parsePhone)(text);
  if (!canReceiveSms(phone)) throw identityErrors('IDENTITY_PHONE_NO_SMS');
  return phone;
};

/** A password as typed at sign-in; only an empty one is refused here. */
export const passwordField: FieldReader<string> = (text) => {
  if (text === '') throw identityErrors('IDENTITY_PASSWORD_EMPTY');
  return text;
};

/**
 * Reads `{name}-day`, `{name}-month`, `{name}-year`. @param latest today; in the demo, whose people are born later, the last day of 2099
 * @throws IDENTITY_BIRTH_DATE_EMPTY, IDENTITY_BIRTH_DATE_WRONG, IDENTITY_BIRTH_DATE_FUTURE
 */
export function readBirthDate(
  form: Readonly<Record<string, string>>,
  name: string,
  latest: Temporal.PlainDate,
): Temporal.PlainDate {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    (form[`${name}-${part}`] ?? '').trim(),
  );
  if (day === '' && month === '' && year === '') throw identityErrors('IDENTITY_BIRTH_DATE_EMPTY');
  if (![day, month].every((part) => /^\d{1,2}$/.test(part)) || !/^\d{4}$/.test(year)) {
    throw identityErrors('IDENTITY_BIRTH_DATE_WRONG');
  }
  const date = dateOf(Number(year), Number(month), Number(day));
  if (!date || date.year < 1850) throw identityErrors('IDENTITY_BIRTH_DATE_WRONG');
  if (Temporal.PlainDate.compare(date, latest) > 0) throw identityErrors('IDENTITY_BIRTH_DATE_FUTURE');
  return date;
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (impossible) {
    if (impossible instanceof RangeError) return undefined;
    throw impossible;
  }
}
