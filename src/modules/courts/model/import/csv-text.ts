import type { Lang } from '#platform/i18n';
import { labelText } from '../../locales/index.ts';
import type { EditableList } from '../lists/court-list.ts';
import type { FieldValues } from '../lists/field.ts';

/** A list as a file that a spreadsheet opens: UTF-8 with its mark, semicolons, headings in the person's language. */
export function csvText(list: EditableList, entries: readonly FieldValues[], lang: Lang): string {
  // The IIN is read in, never given out; an empty file to fill in has its column.
  const fields = list.fields.filter(({ isStored }) => isStored || entries.length === 0);
  const lines = [
    fields.map(({ label }) => labelText(lang, label)),
    ...entries.map((values) => fields.map((field) => field.write(values[field.name] ?? null, lang))),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(cellText).join(';')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet would run as a formula is made a text by an apostrophe (OWASP: CSV injection). */
function cellText(text: string): string {
  const isNumber = /^-?\d+$/.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
  return /[";,\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
