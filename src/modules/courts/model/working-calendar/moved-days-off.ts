import type { CalendarDay } from './calendar-day.ts';
import { isWeekend } from './working-calendar.ts';

/** The date of rest that a holiday on a weekend gives to the next working day. */
export type MovedDayOff = { readonly date: string; readonly movedFrom: string };

/**
 * Days off that the law itself moves: a holiday on a Saturday or Sunday prolongs the rest to the next working day
 * (Law on holidays art. 5; Labour Code art. 85). Offered to the administrator; Government transfers come on top.
 */
export function movedDaysOffByLaw(days: readonly CalendarDay[]): MovedDayOff[] {
  const resting = new Set(
    days.filter(({ kind }) => kind === 'holiday' || kind === 'religious_day_off').map(({ date }) => date),
  );
  const moved: MovedDayOff[] = [];
  for (const { date, kind } of days) {
    const day = Temporal.PlainDate.from(date);
    if (kind !== 'holiday' || !isWeekend(day)) continue;
    let next = day;
    while (isWeekend(next) || resting.has(next.toString())) next = next.add({ days: 1 });
    resting.add(next.toString());
    moved.push({ date: next.toString(), movedFrom: date });
  }
  return moved;
}
