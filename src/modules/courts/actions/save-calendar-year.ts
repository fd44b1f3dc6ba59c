import type { Tx } from '#platform/db';
import type { HouseError } from '#platform/errors';
import { courtsErrors } from '../errors.ts';
import { workingCalendarChanged } from '../events.ts';
import type { CalendarDay } from '../model/working-calendar/calendar-day.ts';
import { type CalendarFaultCode, calendarYearFaults } from '../model/working-calendar/calendar-year-faults.ts';
import { calendarRow, deleteDay, type StoredCalendarYear, saveDay, touchYear } from '../store/calendar-store.ts';
import { writeChange } from '../store/history.ts';

/** A day of the calendar that cannot stand as it was given, and why. */
export interface CalendarRefusal {
  readonly date: string;
  readonly error: HouseError;
}

type Code = Parameters<typeof courtsErrors>[0];

const codes: Readonly<Record<CalendarFaultCode, Code>> = {
  DATE_INVALID: 'COURTS_CALENDAR_DAY_OUTSIDE_YEAR',
  DATE_OUTSIDE_YEAR: 'COURTS_CALENDAR_DAY_OUTSIDE_YEAR',
  DATE_TWICE: 'COURTS_CALENDAR_DAY_TWICE',
  SOURCE_EMPTY: 'COURTS_FIELD_EMPTY',
  NAME_EMPTY: 'COURTS_FIELD_EMPTY',
  MOVED_FROM_NOTHING: 'COURTS_CALENDAR_MOVED_FROM_NOTHING',
  MOVED_DAY_OFF_ON_WEEKEND: 'COURTS_CALENDAR_MOVED_ON_WEEKEND',
  EXTRA_WORKING_DAY_ON_WEEKDAY: 'COURTS_CALENDAR_EXTRA_ON_WEEKDAY',
  HOLIDAY_ON_WEEKEND_NOT_MOVED: 'COURTS_CALENDAR_HOLIDAY_NOT_MOVED',
};

/** Why a year cannot be stored as it is, day by day. */
export function calendarRefusals(year: number, days: readonly CalendarDay[]): CalendarRefusal[] {
  return calendarYearFaults({ year, days }).map(({ date, code }) => {
    const field = code === 'SOURCE_EMPTY' ? 'source' : code === 'NAME_EMPTY' ? 'name_kk' : 'day';
    return { date, error: courtsErrors(codes[code], { field }) };
  });
}

/**
 * Brings the stored days of a year, held by this transaction, to the given ones.
 * @throws COURTS_CALENDAR_… when the year as a whole cannot stand
 */
export async function saveCalendarYear(
  tx: Tx,
  stored: StoredCalendarYear,
  next: readonly CalendarDay[],
  importId?: string,
): Promise<void> {
  const { year } = stored;
  const [refusal] = calendarRefusals(year, next);
  if (refusal) throw refusal.error;
  tx.record({ kind: 'courts.calendar', id: String(year) });
  const before = new Map(stored.days.map((day) => [day.date, day]));
  const after = new Map(next.map((day) => [day.date, day]));
  const dates = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = dates.filter((date) => !isSameDay(before.get(date), after.get(date)));
  if (changed.length === 0) return;
  for (const date of changed) await saveOne(tx, date, before.get(date), after.get(date), importId);
  await touchYear(tx, year);
  tx.publish(workingCalendarChanged, { year });
}

async function saveOne(tx: Tx, date: string, was?: CalendarDay, is?: CalendarDay, importId?: string): Promise<void> {
  if (is) await saveDay(tx, is);
  else await deleteDay(tx, date);
  await writeChange(tx, {
    ...{ courtCode: null, list: 'calendar', entryId: date, importId },
    kind: !was ? 'added' : is ? 'changed' : 'removed',
    before: was && calendarRow(was),
    after: is && calendarRow(is),
  });
}

function isSameDay(a: CalendarDay | undefined, b: CalendarDay | undefined): boolean {
  return JSON.stringify(a && calendarRow(a)) === JSON.stringify(b && calendarRow(b));
}
