import type { Difference, EditableList, FieldValues } from '#modules/courts';
import { readEntry } from '#modules/courts';
import { type HouseError, isHouseError } from '#platform/errors';
import type { FormRequest } from '#platform/http';
import type { Lang } from '#platform/i18n';

/** What a person typed, by the names of the fields. */
export type Typed = Readonly<Record<string, string>>;

export interface TypedError {
  /** Name of the field; undefined when no field mends it. */
  readonly field: string | undefined;
  readonly text: string;
}

/** A form as it is shown: what stands in it and what is wrong. */
export interface EntryForm {
  readonly list: EditableList;
  readonly typed: Typed;
  readonly errors: readonly TypedError[];
  /** Names of the judges of the court, for a list that is about one of them. */
  readonly judges?: readonly string[] | undefined;
  /** Version of the entry that the person sees; undefined for a new one. */
  readonly version?: number | undefined;
  /** Set after a lost update: what stands there now beside what was typed. */
  readonly conflict?: readonly Difference[] | undefined;
}

/** A stored entry as its form shows it. */
export function typedFrom(list: EditableList, values: FieldValues): Typed {
  return Object.fromEntries(list.fields.map((field) => [field.name, field.fill(values[field.name] ?? null)]));
}

/** What was sent: ticked boxes of one name become one text. */
export function typedIn(list: EditableList, { formAll }: FormRequest): Typed {
  return Object.fromEntries(
    list.fields.map(({ name, input }) => [
      name,
      input === 'choices' ? formAll.getAll(name).join(',') : (formAll.getAll(name).at(-1) ?? ''),
    ]),
  );
}

export function sentVersion({ form }: FormRequest): number {
  return /^\d{1,9}$/.test(form.version ?? '') ? Number(form.version) : 0;
}

/** Reads a sent form. @returns its values, or its errors in the order of the fields */
export function readTyped(
  list: EditableList,
  typed: Typed,
  lang: Lang,
):
  | { readonly ok: true; readonly values: FieldValues }
  | { readonly ok: false; readonly errors: readonly TypedError[] } {
  const read = readEntry(list, typed);
  if (read.ok) return read;
  return { ok: false, errors: read.faults.map(({ field, error }) => ({ field, text: error.say(lang) })) };
}

/** A refusal that the person can mend in this form; others are pages of their own. */
export function mendable(thrown: unknown): HouseError {
  if (isHouseError(thrown) && ![401, 403, 404, 410].includes(thrown.status)) return thrown;
  if (isHouseError(thrown, 'IDENTITY_PERSON_UNKNOWN')) return thrown;
  throw thrown;
}

/** A refusal beside the field that it names. */
export function typedError(list: EditableList, error: HouseError, lang: Lang): TypedError {
  const named = list.fields.find(({ name, label }) => name === error.params.field || label === error.params.field);
  return {
    field: named?.name ?? (error.code === 'IDENTITY_PERSON_UNKNOWN' ? 'iin' : undefined),
    text: error.say(lang),
  };
}
