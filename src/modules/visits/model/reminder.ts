import { atTime, legalDay } from '#platform/clock';

/** People plan the next day in the morning. */
const FROM = '10:00';
/** Later than this nobody turns back home. */
const AT_LEAST_AHEAD = { hours: 1 };

/**
 * The day before, from ten o'clock; whoever has booked after that has just read it. A day on which nothing ran is made up
 * for in the morning of the visit.
 */
export function isReminderDue(
  { startsAt, bookedAt }: { readonly startsAt: Temporal.Instant; readonly bookedAt: Temporal.Instant },
  now: Temporal.Instant,
): boolean {
  const { compare } = Temporal.Instant;
  const from = atTime(legalDay(startsAt).subtract({ days: 1 }), FROM);
  return compare(bookedAt, from) < 0 && compare(from, now) <= 0 && compare(now.add(AT_LEAST_AHEAD), startsAt) <= 0;
}
