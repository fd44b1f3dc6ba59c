import type { Reads } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import type { CalendarDay, CalendarYear } from '../model/working-calendar/calendar-day.ts';
import { type WorkingCalendar, workingCalendar } from '../model/working-calendar/working-calendar.ts';
import { inCourts } from '../store/tables.ts';

/** A year of the working calendar as it is stored. */
export interface StoredCalendarYear extends CalendarYear {
  /** Grows with every change of its days. */
  readonly version: number;
}

/** Every year that can be counted in, in order. */
export async function listCalendarYears(on: Reads): Promise<StoredCalendarYear[]> {
  const years = await inCourts(on).selectFrom('courts.calendar_year').selectAll().orderBy('year').execute();
  const rows = await inCourts(on).selectFrom('courts.calendar_day').selectAll().orderBy('day').execute();
  const daysOf = Map.groupBy(rows, ({ year }) => year);
  return years.map(({ year, version }) => ({ year, version, days: (daysOf.get(year) ?? []).map(calendarDayOf) }));
}

/** @throws COURTS_CALENDAR_YEAR_MISSING */
export async function getCalendarYear(on: Reads, year: number): Promise<StoredCalendarYear> {
  const found = (await listCalendarYears(on)).find((known) => known.year === year);
  if (!found) throw courtsErrors('COURTS_CALENDAR_YEAR_MISSING', { year });
  return found;
}

/** The calendar to ask about working days; its questions throw CalendarYearMissing beyond the years entered. */
export async function getWorkingCalendar(on: Reads): Promise<WorkingCalendar> {
  return workingCalendar(await listCalendarYears(on));
}

function calendarDayOf(row: {
  day: Temporal.PlainDate;
  kind: CalendarDay['kind'];
  name_kk: string;
  name_ru: string;
  name_en: string;
  moved_from: Temporal.PlainDate | null;
  source: string;
  verified: boolean;
}): CalendarDay {
  const { kind, source, verified } = row;
  const name = { kk: row.name_kk, ru: row.name_ru, en: row.name_en };
  return { date: row.day.toString(), kind, name, movedFrom: row.moved_from?.toString() ?? null, source, verified };
}
