/** The one legal time zone of the country: UTC+5 since 1 March 2024 (Government resolution № 1749 of 23.11.2000). */
export const courtTimeZone = 'Asia/Almaty';

/** The legal day on which an instant falls. */
export function legalDay(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(courtTimeZone).toPlainDate();
}

/** 24:00 of the day, which is 00:00 of the next one. */
export function endOfDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.add({ days: 1 }).toZonedDateTime({ timeZone: courtTimeZone }).toInstant();
}

/** The instant of a wall clock time on a day. */
export function instantAt(day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: courtTimeZone, plainTime: time }).toInstant();
}
