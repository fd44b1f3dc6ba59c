/** «10:42:05» by the clock of the court. */
export function clockTime(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO('Asia/Almaty').toPlainTime().round('second').toString().slice(0, 8);
}
