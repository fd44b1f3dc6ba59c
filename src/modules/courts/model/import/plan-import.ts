import { courtsErrors } from '../../errors.ts';
import { type EditableList, keyOf, readEntry } from '../lists/court-list.ts';
import { differences } from '../lists/differences.ts';
import type { FieldValues } from '../lists/field.ts';
import type { CsvRow, CsvTable, RowFault } from './csv-table.ts';

/** `amend`: the file adds and changes. `replace`: the file is the whole list, what it does not name ends. */
export type ImportMode = 'amend' | 'replace';

/** An entry that stands in the list now. */
export interface CurrentEntry {
  readonly id: string;
  readonly version: number;
  readonly values: FieldValues;
}

/** A row of the file beside the entry it is about. */
export interface PlannedRow {
  readonly line: number;
  readonly kind: 'added' | 'changed' | 'same';
  readonly values: FieldValues;
  readonly entry?: CurrentEntry;
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly ended: readonly CurrentEntry[];
  readonly faults: readonly RowFault[];
}

/** Compares a file with the list. Rows that cannot be read are faults; the others are planned all the same. */
export function planImport(
  list: EditableList,
  table: CsvTable,
  current: readonly CurrentEntry[],
  mode: ImportMode,
): ImportPlan {
  const known = new Map(current.map((entry) => [keyOf(list, entry.values), entry]));
  const seen = new Map<string, number>();
  const rows: PlannedRow[] = [];
  const faults: RowFault[] = [...table.faults];
  for (const { line, cells } of table.rows) {
    const read = readEntry(list, cells);
    if (!read.ok) {
      faults.push(...read.faults.map(({ label, error }) => ({ line, label, error })));
      continue;
    }
    const key = keyOf(list, read.values);
    const twin = seen.get(key);
    if (twin !== undefined) {
      faults.push({ line, label: null, error: courtsErrors('COURTS_ROW_TWICE', { line: twin }) });
      continue;
    }
    seen.set(key, line);
    rows.push(planned(list, { line, cells }, read.values, known.get(key)));
  }
  const ended = mode === 'replace' ? current.filter(({ values }) => !seen.has(keyOf(list, values))) : [];
  return { rows, ended, faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** Columns that the file does not have stay as they are, and so do a first day and a basis that it leaves empty. */
function planned(
  list: EditableList,
  { line, cells }: CsvRow,
  values: FieldValues,
  entry: CurrentEntry | undefined,
): PlannedRow {
  if (!entry) return { line, kind: 'added', values };
  const isLeftOpen = (name: string) =>
    !(name in cells) || (values[name] === null && (name === 'valid_from' || name === 'source'));
  const kept = list.fields.filter(({ name, isStored }) => isStored && isLeftOpen(name));
  const wanted = { ...values, ...Object.fromEntries(kept.map(({ name }) => [name, entry.values[name] ?? null])) };
  const kind = differences(list, entry.values, wanted).length > 0 ? 'changed' : 'same';
  return { line, kind, values: wanted, entry };
}

/** The plan as one text: equal texts do equal things to an unchanged list. */
export function planText({ rows, ended }: ImportPlan): string {
  const written = rows
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, values, entry }) => [kind, entry?.id ?? null, entry?.version ?? null, values]);
  return JSON.stringify([written, ended.map(({ id, version }) => [id, version])]);
}

export function isEmptyPlan({ rows, ended }: ImportPlan): boolean {
  return ended.length === 0 && rows.every(({ kind }) => kind === 'same');
}
