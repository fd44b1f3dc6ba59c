import type { WorkingCalendar } from '#modules/courts';
import type { Lang } from '#platform/i18n';

export interface WorkingDays {
  readonly previous: Temporal.PlainDate;
  readonly next: Temporal.PlainDate;
  /** Name of the holiday when the day is one. */
  readonly dayOff: string | undefined;
}

/** The working days around a day; beyond the years that were entered only weekends rest. */
export function workingDaysAround(calendar: WorkingCalendar, day: Temporal.PlainDate, lang: Lang): WorkingDays {
  try {
    const status = calendar.statusOf(day);
    return {
      previous: calendar.addWorkingDays(day, -1),
      next: calendar.addWorkingDays(day, 1),
      dayOff: status.isWorking ? undefined : status.row?.name[lang],
    };
  } catch (thrown) {
    if (!isYearMissing(thrown)) throw thrown;
    return { previous: weekday(day, -1), next: weekday(day, 1), dayOff: undefined };
  }
}

function weekday(day: Temporal.PlainDate, step: 1 | -1): Temporal.PlainDate {
  let found = day.add({ days: step });
  while (found.dayOfWeek > 5) found = found.add({ days: step });
  return found;
}

function isYearMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'COURTS_CALENDAR_YEAR_MISSING';
}
