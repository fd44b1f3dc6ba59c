import type { CalendarDay, CalendarYear } from './calendar-day.ts';
import { isWeekend } from './working-calendar.ts';

export type CalendarFaultCode =
  | 'DATE_INVALID'
  | 'DATE_OUTSIDE_YEAR'
  | 'DATE_TWICE'
  | 'SOURCE_EMPTY'
  | 'NAME_EMPTY'
  | 'MOVED_FROM_NOTHING'
  | 'MOVED_DAY_OFF_ON_WEEKEND'
  | 'EXTRA_WORKING_DAY_ON_WEEKDAY'
  | 'HOLIDAY_ON_WEEKEND_NOT_MOVED';

export type CalendarFault = { readonly date: string; readonly code: CalendarFaultCode };

/** Everything wrong with a year before it is stored or imported, in the order of its rows; empty when it may be used. */
export function calendarYearFaults({ year, days }: CalendarYear): CalendarFault[] {
  const faults: CalendarFault[] = [];
  const seen = new Set<string>();
  for (const row of days) {
    const fault = (code: CalendarFaultCode) => faults.push({ date: row.date, code });
    const day = plainDate(row.date);
    if (!day) {
      fault('DATE_INVALID');
      continue;
    }
    if (day.year !== year) fault('DATE_OUTSIDE_YEAR');
    if (seen.has(row.date)) fault('DATE_TWICE');
    seen.add(row.date);
    if (row.source.trim() === '') fault('SOURCE_EMPTY');
    if ([row.name.kk, row.name.ru, row.name.en].some((text) => text.trim() === '')) fault('NAME_EMPTY');
    for (const code of weekFaults(row, day, days)) fault(code);
  }
  return faults;
}

function weekFaults(row: CalendarDay, day: Temporal.PlainDate, days: readonly CalendarDay[]): CalendarFaultCode[] {
  switch (row.kind) {
    case 'moved_day_off':
      if (isWeekend(day)) return ['MOVED_DAY_OFF_ON_WEEKEND'];
      return isMovedFromSomeDay(row) ? [] : ['MOVED_FROM_NOTHING'];
    case 'extra_working_day':
      if (!isWeekend(day)) return ['EXTRA_WORKING_DAY_ON_WEEKDAY'];
      return isMovedFromSomeDay(row) ? [] : ['MOVED_FROM_NOTHING'];
    case 'holiday':
      return !isWeekend(day) || days.some((other) => other.kind === 'moved_day_off' && other.movedFrom === row.date)
        ? []
        : ['HOLIDAY_ON_WEEKEND_NOT_MOVED'];
    case 'religious_day_off':
      return [];
  }
}

function isMovedFromSomeDay(row: CalendarDay): boolean {
  return row.movedFrom !== null && row.movedFrom !== row.date && plainDate(row.movedFrom) !== null;
}

function plainDate(iso: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  try {
    return Temporal.PlainDate.from(iso);
  } catch (impossible) {
    if (impossible instanceof RangeError) return null;
    throw impossible;
  }
}
