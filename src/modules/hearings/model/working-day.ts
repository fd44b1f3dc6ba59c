import type { WorkingCalendar } from '#modules/courts';

/** What the calendar says of a day; null when its year has not been entered. */
export function dayStatus(
  calendar: WorkingCalendar,
  day: Temporal.PlainDate,
): ReturnType<WorkingCalendar['statusOf']> | null {
  try {
    return calendar.statusOf(day);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'COURTS_CALENDAR_YEAR_MISSING') return null;
    throw thrown;
  }
}
