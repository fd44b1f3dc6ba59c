export const CSV_TYPE = 'text/csv; charset=utf-8';

export type CsvValue = string | number | undefined;

/** RFC 4180 with a byte order mark and semicolons, as spreadsheets set up for Kazakhstan open it. */
export function csvFile(head: readonly string[], lines: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${[head, ...lines].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe (CWE-1236). */
function cell(value: CsvValue): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
