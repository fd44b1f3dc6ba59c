import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { csvText } from '../model/import/csv-text.ts';
import { calendarDays } from '../model/lists/calendar-days.ts';
import { type CourtListName, courtList } from '../model/lists/court-lists.ts';
import { calendarRow } from '../store/calendar-store.ts';
import { getCalendarYear } from './get-working-calendar.ts';
import { listEntries } from './list-entries.ts';

/** A list of a court as the CSV file that its import takes back. */
export async function exportCourtList(
  on: Reads,
  list: CourtListName,
  courtCode: string,
  lang: Lang,
): Promise<{ readonly fileName: string; readonly text: string }> {
  const { standing } = await listEntries(on, list, courtCode);
  return { fileName: `${courtCode}-${list}.csv`, text: csvText(courtList(list), standing, lang) };
}

/** Only the headings: a file to fill in. */
export function sampleOfCourtList(
  list: CourtListName,
  lang: Lang,
): { readonly fileName: string; readonly text: string } {
  return { fileName: `${list}.csv`, text: csvText(courtList(list), [], lang) };
}

/** The days of a year as the CSV file that its import takes back. @throws COURTS_CALENDAR_YEAR_MISSING */
export async function exportCalendarYear(
  on: Reads,
  year: number,
  lang: Lang,
): Promise<{ readonly fileName: string; readonly text: string }> {
  const { days } = await getCalendarYear(on, year);
  const rows = days.map((day) => ({ ...calendarRow(day) }));
  return { fileName: `calendar-${year}.csv`, text: csvText(calendarDays, rows, lang) };
}
