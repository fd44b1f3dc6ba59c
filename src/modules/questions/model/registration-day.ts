/** The calendar as far as this rule needs it. */
export interface WorkingDays {
  workingDayOnOrAfter(day: Temporal.PlainDate): Temporal.PlainDate;
}

/**
 * The day on which what was written is registered: the same working day, or the next one for what came on a day of rest
 * or after the court's hours (APPC RK art. 64(3), unverified). The term of the answer begins on the day after it.
 */
export function registrationDay(
  received: Temporal.PlainDateTime,
  closesAt: Temporal.PlainTime,
  calendar: WorkingDays,
): Temporal.PlainDate {
  const day = received.toPlainDate();
  const isAfterHours = Temporal.PlainTime.compare(received.toPlainTime(), closesAt) > 0;
  const first = calendar.workingDayOnOrAfter(day);
  return isAfterHours && first.equals(day) ? calendar.workingDayOnOrAfter(day.add({ days: 1 })) : first;
}
