import { type HouseError, isHouseError } from '#platform/errors';
import { courtsErrors } from '../../errors.ts';
import type { LabelKey } from '../../locales/index.ts';
import type { Field, FieldValues } from './field.ts';

/** What was typed wrong, where, and the sentence for it. */
export interface FieldFault {
  readonly field: string;
  readonly label: LabelKey;
  readonly error: HouseError;
}

/** A list that people edit by form and by file: its columns, and the rules that hold across them. */
export interface EditableList<Name extends string = string> {
  /** As addresses name it: `reception-hours`. */
  readonly name: Name;
  readonly fields: readonly Field[];
  /** Columns that tell one entry from another when a file is compared with the list. */
  readonly key: readonly string[];
  /** Rules across the columns of one entry. */
  readonly rules: readonly EntryRule[];
  /** How an entry leaves the list: after a last day that is named, or at once, because it is about one day. */
  readonly ending?: 'after_last_day' | 'at_once';
}

/** @returns the column that is wrong and why, or nothing */
export type EntryRule = (values: FieldValues) => { readonly field: string; readonly error: HouseError } | undefined;

export type EntryReading =
  | { readonly ok: true; readonly values: FieldValues }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Reads every column, so that all faults stand together; rules across columns only when each by itself is right. */
export function readEntry(list: EditableList, raw: Readonly<Record<string, string>>): EntryReading {
  const values: Record<string, FieldValues[string]> = {};
  const faults: FieldFault[] = [];
  for (const field of list.fields) {
    try {
      values[field.name] = field.read(raw[field.name] ?? '');
    } catch (thrown) {
      if (!isHouseError(thrown)) throw thrown;
      faults.push({ field: field.name, label: field.label, error: thrown });
    }
  }
  if (faults.length > 0) return { ok: false, faults };
  const broken = list.rules.flatMap((rule) => rule(values) ?? []);
  if (broken.length === 0) return { ok: true, values };
  return { ok: false, faults: broken.map((one) => ({ ...one, label: labelOf(list, one.field) })) };
}

export function labelOf(list: EditableList, name: string): LabelKey {
  return list.fields.find((field) => field.name === name)?.label ?? (name as LabelKey);
}

/** What tells this entry from the others of its list. */
export function keyOf(list: EditableList, values: FieldValues): string {
  return JSON.stringify(list.key.map((name) => values[name]?.toString() ?? null));
}

/** An end is later than its beginning. */
export const endsAfterItStarts: EntryRule = ({ starts_at: starts, ends_at: ends }) => {
  const isWrong =
    starts instanceof Temporal.PlainTime &&
    ends instanceof Temporal.PlainTime &&
    Temporal.PlainTime.compare(starts, ends) >= 0;
  return isWrong ? { field: 'ends_at', error: courtsErrors('COURTS_ENDS_BEFORE_START') } : undefined;
};

/** The last day is not before the first. */
export const lastDayAfterFirst: EntryRule = ({ valid_from: from, valid_to: to }) => {
  const isWrong =
    from instanceof Temporal.PlainDate && to instanceof Temporal.PlainDate && Temporal.PlainDate.compare(from, to) > 0;
  return isWrong ? { field: 'valid_to', error: courtsErrors('COURTS_LAST_DAY_BEFORE_FIRST') } : undefined;
};

/** An optional text is written in all three languages or in none. */
export function inAllLanguages(stem: string): EntryRule {
  const columns = ['kk', 'ru', 'en'].map((lang) => `${stem}_${lang}`);
  return (values) => {
    const missing = columns.find((name) => values[name] === null);
    const isPartly = missing !== undefined && columns.some((name) => values[name] !== null);
    return isPartly
      ? { field: missing, error: courtsErrors('COURTS_TEXT_IN_ALL_LANGUAGES', { field: missing }) }
      : undefined;
  };
}
