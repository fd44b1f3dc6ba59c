import type { Text } from '#platform/i18n';

/** Why a calendar day differs from its plain weekday. */
export type CalendarDayKind = 'holiday' | 'religious_day_off' | 'moved_day_off' | 'extra_working_day';

/** One row of the yearly working calendar: only days that differ from «Monday to Friday work, Saturday and Sunday rest». */
export type CalendarDay = {
  /** ISO 8601 date in Asia/Almaty. */
  readonly date: string;
  readonly kind: CalendarDayKind;
  /** The holiday itself, also for the day off that is moved because of it. */
  readonly name: Text;
  /** For `moved_day_off`: the date that lost its rest; for `extra_working_day`: the date that got the rest. */
  readonly movedFrom: string | null;
  readonly source: string;
  /** True when the official calendar of that year, as quoted by several independent reports, has this row. */
  readonly verified: boolean;
};

/** Data of one whole year; a year without such a record cannot be counted in. */
export type CalendarYear = { readonly year: number; readonly days: readonly CalendarDay[] };
