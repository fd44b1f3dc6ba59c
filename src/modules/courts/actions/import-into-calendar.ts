import type { Tx } from '#platform/db';
import type { RowFault } from '../model/import/csv-table.ts';
import type { CurrentEntry, ImportPlan } from '../model/import/plan-import.ts';
import { calendarDays } from '../model/lists/calendar-days.ts';
import { calendarDayFrom, calendarRow, insertYear, type StoredCalendarYear } from '../store/calendar-store.ts';
import { heldYear } from './edit-calendar.ts';
import { requireRepublicEditor } from './editors.ts';
import type { ImportTarget } from './import-target.ts';
import { calendarRefusals, saveCalendarYear } from './save-calendar-year.ts';

/** A file of the days of one year; a year that nobody opened yet is opened by it. */
export function calendarTarget(year: number): ImportTarget {
  return {
    list: calendarDays,
    scope: String(year),
    async open(tx) {
      await requireRepublicEditor(tx);
      await insertYear(tx, year);
      const stored = await heldYear(tx, year);
      return { current: currentDays(stored), write: (plan, importId) => writePlan(tx, stored, plan, importId) };
    },
  };
}

function currentDays({ days, version }: StoredCalendarYear): CurrentEntry[] {
  return days.map((day) => ({ id: day.date, version, values: { ...calendarRow(day) } }));
}

async function writePlan(tx: Tx, stored: StoredCalendarYear, plan: ImportPlan, importId: string): Promise<RowFault[]> {
  const gone = new Set(plan.ended.map(({ id }) => id));
  const written = plan.rows.map(({ line, values }) => ({ line, day: calendarDayFrom(values) }));
  const anew = new Set(written.map(({ day }) => day.date));
  const kept = stored.days.filter(({ date }) => !gone.has(date) && !anew.has(date));
  const next = [...kept, ...written.map(({ day }) => day)];
  const refusals = calendarRefusals(stored.year, next);
  if (refusals.length === 0) await saveCalendarYear(tx, stored, next, importId);
  return refusals.map(({ date, error }) => {
    const line = written.find(({ day }) => day.date === date)?.line ?? null;
    return { line, label: 'day', error };
  });
}
