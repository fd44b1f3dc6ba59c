import { foldForSearch } from '@ashyq/kk-text';
import { CsvError, parse } from 'csv-parse/sync';
import type { HouseError } from '#platform/errors';
import { LANGS } from '#platform/i18n';
import { courtsErrors } from '../../errors.ts';
import { type LabelKey, labelText } from '../../locales/index.ts';
import type { EditableList } from '../lists/court-list.ts';

/** What is wrong with a file: the line as an editor counts it, the column when it is one, the sentence. */
export interface RowFault {
  /** 1 is the line of headings; null: the file or the list as a whole. */
  readonly line: number | null;
  readonly label: LabelKey | null;
  readonly error: HouseError;
}

export interface CsvRow {
  readonly line: number;
  /** Cells by the names of the list's columns. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly rows: readonly CsvRow[];
  readonly faults: readonly RowFault[];
}

/** More rows than any list of a court. */
const MOST_ROWS = 5000;
const delimiters = [';', ',', '\t'] as const;

type Line = { readonly line: number; readonly cells: readonly string[] };

/** Reads a file of a list: the delimiter is found by the headings, headings may be in any language and order. */
export function readTable(text: string, list: EditableList): CsvTable {
  const source = text.replace(/^\uFEFF/, '').replace(/^sep=.(?=\r?\n)/i, '');
  const names = headingsOf(list);
  const scored = delimiters.map((delimiter) => ({ delimiter, known: knownHeadings(source, delimiter, names) }));
  const best = scored.reduce((a, b) => (b.known > a.known ? b : a));
  if (best.known === 0) return whole(courtsErrors('COURTS_FILE_HEADINGS_UNKNOWN'));
  try {
    const [headings, ...lines] = linesOf(source, best.delimiter);
    if (!headings) return whole(courtsErrors('COURTS_FILE_EMPTY'));
    if (lines.length === 0) return whole(courtsErrors('COURTS_FILE_ONLY_HEADINGS'));
    if (lines.length > MOST_ROWS) return whole(courtsErrors('COURTS_FILE_TOO_LONG', { limit: MOST_ROWS }));
    return tableOf(list, headings, lines, names);
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    return {
      rows: [],
      faults: [{ line: openQuoteLine(source), label: null, error: courtsErrors('COURTS_FILE_QUOTE') }],
    };
  }
}

function tableOf(
  list: EditableList,
  headings: Line,
  lines: readonly Line[],
  names: ReadonlyMap<string, string>,
): CsvTable {
  const columns = headings.cells.map((heading) => names.get(foldForSearch(heading)));
  const faults = [...headingFaults(headings, columns), ...missingColumns(list, columns)];
  if (faults.length > 0) return { rows: [], faults };
  const rows: CsvRow[] = [];
  for (const { line, cells } of lines) {
    const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '');
    if (extra) {
      const params = { have: cells.length, want: columns.length };
      faults.push({ line, label: null, error: courtsErrors('COURTS_ROW_CELLS', params) });
      continue;
    }
    const named = columns.flatMap((name, at) => (name ? [[name, unguarded(cells[at] ?? '')]] : []));
    rows.push({ line, cells: Object.fromEntries(named) });
  }
  return { rows, faults };
}

/** Every spelling of a heading: the column's own name and its label in each language. */
function headingsOf(list: EditableList): ReadonlyMap<string, string> {
  return new Map(
    list.fields.flatMap(({ name, label }) => [
      [foldForSearch(name), name] as const,
      ...LANGS.map((lang) => [foldForSearch(labelText(lang, label)), name] as const),
    ]),
  );
}

function knownHeadings(source: string, delimiter: string, names: ReadonlyMap<string, string>): number {
  const first = source.trimStart().split(/\r?\n|\r/, 1)[0] ?? '';
  return first.split(delimiter).filter((cell) => names.has(foldForSearch(cell))).length;
}

function headingFaults(headings: Line, columns: readonly (string | undefined)[]): RowFault[] {
  return headings.cells.flatMap((heading, at) => {
    const name = columns[at];
    const said = heading.trim().slice(0, 60);
    if (name === undefined) {
      if (said === '') return [];
      return [{ line: headings.line, label: null, error: courtsErrors('COURTS_COLUMN_UNKNOWN', { heading: said }) }];
    }
    if (columns.indexOf(name) === at) return [];
    return [{ line: headings.line, label: null, error: courtsErrors('COURTS_COLUMN_TWICE', { heading: said }) }];
  });
}

function missingColumns(list: EditableList, columns: readonly (string | undefined)[]): RowFault[] {
  return list.fields
    .filter(({ isRequired, name }) => isRequired && !columns.includes(name))
    .map(({ label }) => ({ line: 1, label, error: courtsErrors('COURTS_COLUMN_MISSING', { field: label }) }));
}

function linesOf(source: string, delimiter: string): Line[] {
  // The types of csv-parse do not know that `info` wraps each record.
  const records = parse(source, {
    ...{ delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
    record_delimiter: ['\r\n', '\n', '\r'],
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    .map(({ record, info }) => ({ line: info.lines - record.join('').split('\n').length + 1, cells: record }));
}

/** The export puts an apostrophe before what a spreadsheet would take for a formula. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '');
}

/** The line on which the quotation mark stands that is never closed. */
function openQuoteLine(source: string): number {
  let line = 1;
  let openedOn = 1;
  let isOpen = false;
  for (const letter of source) {
    if (letter === '\n') line += 1;
    if (letter !== '"') continue;
    isOpen = !isOpen;
    if (isOpen) openedOn = line;
  }
  return openedOn;
}

function whole(error: HouseError): CsvTable {
  return { rows: [], faults: [{ line: null, label: null, error }] };
}
