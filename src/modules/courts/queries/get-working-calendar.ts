import type { Reads } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import { type WorkingCalendar, workingCalendar } from '../model/working-calendar/working-calendar.ts';
import { type StoredCalendarYear, storedYears } from '../store/calendar-store.ts';

/** Every year that can be counted in, in order. */
export async function listCalendarYears(on: Reads): Promise<StoredCalendarYear[]> {
  return await storedYears(on);
}

/** @throws COURTS_CALENDAR_YEAR_MISSING */
export async function getCalendarYear(on: Reads, year: number): Promise<StoredCalendarYear> {
  const found = (await storedYears(on)).find((known) => known.year === year);
  if (!found) throw courtsErrors('COURTS_CALENDAR_YEAR_MISSING', { year });
  return found;
}

/** The calendar to ask about working days; its questions throw CalendarYearMissing beyond the years entered. */
export async function getWorkingCalendar(on: Reads): Promise<WorkingCalendar> {
  return workingCalendar(await storedYears(on));
}
