import { courtsErrors } from '../../errors.ts';
import type { EditableList } from './court-list.ts';
import type { Field, FieldValue, FieldValues } from './field.ts';

/** A column that two versions of an entry hold differently. */
export interface Difference {
  readonly field: Field;
  readonly now: FieldValue;
  readonly yours: FieldValue;
}

/** Columns in which what a person entered differs from what stands there. */
export function differences(list: EditableList, now: FieldValues, yours: FieldValues): Difference[] {
  return list.fields
    .filter(({ isStored, name }) => isStored && name in yours)
    .map((field) => ({ field, now: now[field.name] ?? null, yours: yours[field.name] ?? null }))
    .filter((one) => !isSame(one.now, one.yours));
}

export function isSame(a: FieldValue, b: FieldValue): boolean {
  return a === b || (a !== null && b !== null && a.toString() === b.toString());
}

/** The refusal of a lost update: the first column that differs, with both values. */
export function changedMeanwhile({ field, now, yours }: Difference) {
  return courtsErrors('COURTS_CHANGED_MEANWHILE', {
    field: field.label,
    now_kk: field.write(now, 'kk'),
    now_ru: field.write(now, 'ru'),
    now_en: field.write(now, 'en'),
    yours_kk: field.write(yours, 'kk'),
    yours_ru: field.write(yours, 'ru'),
    yours_en: field.write(yours, 'en'),
  });
}
