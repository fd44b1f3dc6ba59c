import type { CalendarDay, CalendarDayKind, CalendarYear } from './calendar-day.ts';

/** Refusal: the working calendar has no data for a year that the count reaches; an administrator must enter it. */
export class CalendarYearMissing extends Error {
  readonly code = 'COURTS_CALENDAR_YEAR_MISSING';
  readonly year: number;

  constructor(year: number) {
    super(`the working calendar has no data for ${year}`);
    this.year = year;
  }
}

export type WorkingDayReason = 'weekday' | 'extra_working_day';
export type DayOffReason = 'weekend' | Exclude<CalendarDayKind, 'extra_working_day'>;

/** What a date is, why, and the row of the calendar that says so (null for a plain weekday or weekend). */
export type DayStatus =
  | { readonly isWorking: true; readonly reason: WorkingDayReason; readonly row: CalendarDay | null }
  | { readonly isWorking: false; readonly reason: DayOffReason; readonly row: CalendarDay | null };

/** Questions about legal days (Asia/Almaty); each throws `CalendarYearMissing` beyond the years it holds. */
export type WorkingCalendar = {
  statusOf(day: Temporal.PlainDate): DayStatus;
  isWorkingDay(day: Temporal.PlainDate): boolean;
  /** The day itself when it works, else the next working day. */
  workingDayOnOrAfter(day: Temporal.PlainDate): Temporal.PlainDate;
  /** The `count`-th working day after (or, below zero, before) the day; the day itself is not counted. */
  addWorkingDays(day: Temporal.PlainDate, count: number): Temporal.PlainDate;
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. */
  workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number;
};

/** The five-day week of the courts with the exceptions of the given years. @throws RangeError for a year given twice. */
export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const rows = new Map<string, CalendarDay>();
  const known = new Set<number>();
  for (const { year, days } of years) {
    if (known.has(year)) throw new RangeError(`calendar year ${year} is given twice`);
    known.add(year);
    for (const row of days) rows.set(row.date, row);
  }

  const statusOf = (day: Temporal.PlainDate): DayStatus => {
    if (!known.has(day.year)) throw new CalendarYearMissing(day.year);
    const row = rows.get(day.toString()) ?? null;
    if (row) {
      return row.kind === 'extra_working_day'
        ? { isWorking: true, reason: row.kind, row }
        : { isWorking: false, reason: row.kind, row };
    }
    return isWeekend(day)
      ? { isWorking: false, reason: 'weekend', row: null }
      : { isWorking: true, reason: 'weekday', row: null };
  };
  const isWorkingDay = (day: Temporal.PlainDate) => statusOf(day).isWorking;

  return {
    statusOf,
    isWorkingDay,
    workingDayOnOrAfter(day) {
      let found = day;
      while (!isWorkingDay(found)) found = found.add({ days: 1 });
      return found;
    },
    addWorkingDays(day, count) {
      if (!Number.isSafeInteger(count)) throw new RangeError(`not a count of days: ${count}`);
      const step = { days: Math.sign(count) };
      let found = day;
      for (let left = Math.abs(count); left > 0; ) {
        found = found.add(step);
        if (isWorkingDay(found)) left -= 1;
      }
      return found;
    },
    workingDaysBetween(from, to) {
      let count = 0;
      for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
        if (isWorkingDay(day)) count += 1;
      }
      return count;
    },
  };
}

/** Saturday or Sunday. */
export function isWeekend(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek >= 6;
}
