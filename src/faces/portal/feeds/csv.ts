import type { Lang } from '#platform/i18n';
import { csvFile } from '../csv-file.ts';
import type { FeedRow } from './feed-row.ts';
import { feedTexts } from './texts.ts';

/** A list of hearings for spreadsheets. */
export function toCsv(lang: Lang, rows: readonly FeedRow[]): string {
  const texts = feedTexts(lang);
  const lines = rows.map((row) => [
    ...[row.day, row.time, row.court, row.courtCode, row.room, row.floor],
    ...[row.caseNumber, row.category, row.purpose, row.stateText, row.expected],
    ...[row.caseNumber === undefined ? texts.yes : texts.no, row.hasVideo ? texts.yes : texts.no, row.url],
  ]);
  return csvFile(Object.values(texts.columns), lines);
}
