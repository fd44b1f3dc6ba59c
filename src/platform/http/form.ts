import { type ErrorTable, type HouseError, isHouseError } from '#platform/errors';
import type { Lang } from '#platform/i18n';

/** Reads one field. @throws HouseError with the sentence for the person */
export type FieldReader<Value> = (text: string) => Value;

export type Fields = Readonly<Record<string, FieldReader<unknown>>>;

export type Values<F extends Fields> = { readonly [Name in keyof F]: ReturnType<F[Name]> };

export interface FieldError {
  readonly field: string;
  readonly text: string;
}

export type FormResult<F extends Fields> =
  | { readonly ok: true; readonly values: Values<F> }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Reads a whole form: every field is looked at, so that all its errors stand together in the summary.
 * @param raw the fields as sent; what is missing is read as an empty text
 */
export function readForm<F extends Fields>(
  fields: F,
  raw: Readonly<Record<string, string>>,
  lang: Lang,
): FormResult<F> {
  const values: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const [field, read] of Object.entries(fields)) {
    try {
      values[field] = read((raw[field] ?? '').normalize('NFC').trim());
    } catch (thrown) {
      if (!isHouseError(thrown)) throw thrown;
      errors.push({ field, text: thrown.say(lang) });
    }
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, values: values as Values<F> };
}

/** An error of an action told beside the field that can mend it. */
export function fieldError(field: string, error: HouseError, lang: Lang): FieldError {
  return { field, text: error.say(lang) };
}

/** A field that may be left empty. */
export function optional<Value>(read: FieldReader<Value>): FieldReader<Value | undefined> {
  return (text) => (text === '' ? undefined : read(text));
}

/** A text of bounded length. @param code thrown when it is empty; @param tooLong thrown beyond the limit, with {limit} */
export function textField<Code extends string>(
  errors: ErrorTable<Code>,
  code: Code,
  tooLong: Code,
  limit = 500,
): FieldReader<string> {
  return (text) => {
    const clean = withoutControls(text);
    if (clean === '') throw errors(code);
    if (clean.length > limit) throw errors(tooLong, { limit });
    return clean;
  };
}

/** NUL and other controls never reach the database; line ends stay. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '');
}
