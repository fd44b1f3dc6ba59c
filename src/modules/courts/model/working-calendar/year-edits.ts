import type { CalendarDay, CalendarYear } from './calendar-day.ts';
import { movedDaysOffByLaw } from './moved-days-off.ts';

const byDate = (days: readonly CalendarDay[]): CalendarDay[] => days.toSorted((a, b) => (a.date < b.date ? -1 : 1));

/** The year with one more day. A holiday on a weekend brings the day off that the law moves (Labour Code art. 85). */
export function withDay(days: readonly CalendarDay[], added: CalendarDay): CalendarDay[] {
  return byDate([...days, added, ...movedBecauseOf(added, [...days, added])]);
}

/** The year with one day written anew. */
export function withChangedDay(days: readonly CalendarDay[], changed: CalendarDay): CalendarDay[] {
  return withDay(
    days.filter(({ date }) => date !== changed.date),
    changed,
  );
}

/** The year without a day, and without the days off that were moved because of it. */
export function withoutDay(days: readonly CalendarDay[], date: string): CalendarDay[] {
  return days.filter((day) => day.date !== date && day.movedFrom !== date);
}

function movedBecauseOf(holiday: CalendarDay, days: readonly CalendarDay[]): CalendarDay[] {
  if (days.some(({ kind, movedFrom }) => kind === 'moved_day_off' && movedFrom === holiday.date)) return [];
  return movedDaysOffByLaw(days)
    .filter(({ movedFrom }) => movedFrom === holiday.date)
    .map(({ date, movedFrom }) => ({ ...holiday, date, movedFrom, kind: 'moved_day_off' as const }));
}

/**
 * The first draft of a year: the holidays of the year before on the same dates, with the days off that the law moves.
 * Days of the lunar calendar and transfers by the Government are entered when they are announced.
 */
export function draftYear(year: number, previous: CalendarYear): CalendarYear {
  const source = `holidays of ${previous.year} laid on the days of ${year}; no official calendar seen`;
  const isFixed = ({ kind, date }: CalendarDay) =>
    kind === 'holiday' || (kind === 'religious_day_off' && date.endsWith('-01-07'));
  let days: CalendarDay[] = previous.days
    .filter(isFixed)
    .map((day) => ({ ...day, date: `${year}${day.date.slice(4)}`, movedFrom: null, source, verified: false }));
  for (const day of days) days = byDate([...days, ...movedBecauseOf(day, days)]);
  return { year, days };
}
