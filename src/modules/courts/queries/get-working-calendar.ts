import type { Reads } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import { type WorkingCalendar, workingCalendar } from '../model/working-calendar/working-calendar.ts';
import { calendarState, type StoredCalendarYear, storedYears } from '../store/calendar-store.ts';

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

let kept: { readonly state: string; readonly calendar: WorkingCalendar } | undefined;

/**
 * The calendar to ask about working days; its questions throw CalendarYearMissing beyond the years entered. Kept as long as it
 * is stored like that: it is asked for with every term and changes some times a year.
 */
export async function getWorkingCalendar(on: Reads): Promise<WorkingCalendar> {
  const state = await calendarState(on);
  if (kept?.state === state) return kept.calendar;
  const calendar = workingCalendar(await storedYears(on));
  kept = { state, calendar };
  return calendar;
}
