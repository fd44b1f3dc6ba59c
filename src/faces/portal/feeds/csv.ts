import type { Lang } from '#platform/i18n';
import type { FeedRow } from './feed-row.ts';
import { feedTexts } from './texts.ts';

/** RFC 4180 with a byte order mark and semicolons, as spreadsheets set up for Kazakhstan open it. */
export function toCsv(lang: Lang, rows: readonly FeedRow[]): string {
  const texts = feedTexts(lang);
  const head = Object.values(texts.columns);
  const lines = rows.map((row) => [
    ...[row.day, row.time, row.court, row.courtCode, row.room, row.floor],
    ...[row.caseNumber, row.category, row.purpose, row.stateText, row.expected],
    ...[row.caseNumber === undefined ? texts.yes : texts.no, row.hasVideo ? texts.yes : texts.no, row.url],
  ]);
  return `\uFEFF${[head, ...lines].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe (CWE-1236). */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
