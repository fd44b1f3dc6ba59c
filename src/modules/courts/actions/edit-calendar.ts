import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import { calendarDays } from '../model/lists/calendar-days.ts';
import { changedMeanwhile, differences } from '../model/lists/differences.ts';
import type { FieldValues } from '../model/lists/field.ts';
import { draftYear, withChangedDay, withDay, withoutDay } from '../model/working-calendar/year-edits.ts';
import {
  calendarDayFrom,
  calendarRow,
  insertYear,
  lockYear,
  type StoredCalendarYear,
  storedYears,
} from '../store/calendar-store.ts';
import { requireRepublicEditor } from './editors.ts';
import { saveCalendarYear } from './save-calendar-year.ts';

export interface CalendarEdit {
  readonly year: number;
  /** The version of the year that the person saw. */
  readonly version: number;
  /** By the columns of the calendar. */
  readonly values: FieldValues;
}

/** Adds a day; a holiday on a weekend brings its moved day off. @throws COURTS_MAY_NOT_EDIT_REPUBLIC, COURTS_CALENDAR_… */
export async function addCalendarDay(platform: Platform, act: Act, { year, values }: CalendarEdit): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const stored = await heldYear(tx, year);
    await saveCalendarYear(tx, stored, withDay(stored.days, calendarDayFrom(values)));
  });
}

/** Writes a day anew. @throws COURTS_CHANGED_MEANWHILE, COURTS_CALENDAR_DAY_UNKNOWN */
export async function changeCalendarDay(platform: Platform, act: Act, edit: CalendarEdit): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const stored = await heldYear(tx, edit.year);
    const now = storedDay(stored, String(edit.values.day));
    const [different] = differences(calendarDays, now, edit.values);
    if (different && stored.version !== edit.version) throw changedMeanwhile(different);
    await saveCalendarYear(tx, stored, withChangedDay(stored.days, calendarDayFrom(edit.values)));
  });
}

/** Takes a day out, and the day off that was moved because of it. @throws COURTS_CALENDAR_DAY_UNKNOWN */
export async function removeCalendarDay(
  platform: Platform,
  act: Act,
  { year, date }: { readonly year: number; readonly date: string },
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const stored = await heldYear(tx, year);
    storedDay(stored, date);
    await saveCalendarYear(tx, stored, withoutDay(stored.days, date));
  });
}

/**
 * Opens the year after the last one with the holidays of that year, unverified, to be corrected when the official
 * calendar is published. @returns the year
 */
export async function openCalendarYear(platform: Platform, act: Act): Promise<number> {
  return await platform.db.transact(act, async (tx) => {
    await requireRepublicEditor(tx);
    const last = (await storedYears(tx)).at(-1);
    if (!last) throw courtsErrors('COURTS_CALENDAR_YEAR_MISSING', { year: 0 });
    const year = last.year + 1;
    await insertYear(tx, year);
    const stored = await heldYear(tx, year);
    await saveCalendarYear(tx, stored, stored.days.length > 0 ? stored.days : draftYear(year, last).days);
    return year;
  });
}

/** The year for an editor of the republic, held until the end. @throws COURTS_CALENDAR_YEAR_MISSING */
export async function heldYear(tx: Tx, year: number): Promise<StoredCalendarYear> {
  await requireRepublicEditor(tx);
  const stored = await lockYear(tx, year);
  if (!stored) throw courtsErrors('COURTS_CALENDAR_YEAR_MISSING', { year });
  return stored;
}

function storedDay(stored: StoredCalendarYear, date: string): FieldValues {
  const day = stored.days.find((one) => one.date === date);
  if (!day) throw courtsErrors('COURTS_CALENDAR_DAY_UNKNOWN');
  return { ...calendarRow(day) };
}
