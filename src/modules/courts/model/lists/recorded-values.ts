import type { EditableList } from './court-list.ts';
import { isSame } from './differences.ts';
import type { Field, FieldValue } from './field.ts';

/** A row as the history keeps it: JSON, with days and times as ISO texts. */
export type RecordedRow = Readonly<Record<string, unknown>> | null;

/** A column that a change touched; null where there was nothing. */
export interface ChangedColumn {
  readonly field: Field;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** The columns in which two recorded rows differ, in the order of the list. */
export function changedColumns(list: EditableList, before: RecordedRow, after: RecordedRow): ChangedColumn[] {
  return list.fields
    .filter(({ isStored }) => isStored)
    .map((field) => ({ field, before: revived(field, before), after: revived(field, after) }))
    .filter((column) => !isSame(column.before, column.after));
}

function revived({ name, input }: Field, row: RecordedRow): FieldValue {
  const value = row?.[name] ?? null;
  if (input === 'date' && typeof value === 'string') return Temporal.PlainDate.from(value);
  if (input === 'time' && typeof value === 'string') return Temporal.PlainTime.from(value);
  return value as FieldValue;
}
