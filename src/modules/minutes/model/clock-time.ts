/** «10:42:05» by the clock of the court. */
export function clockTimeOf(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO('Asia/Almaty').toPlainTime().toString({ smallestUnit: 'second' });
}
