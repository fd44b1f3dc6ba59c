import type { Reception } from '#modules/courts';
import { atTime } from '#platform/clock';

/** One visitor's time at a reception. */
export interface Slot {
  readonly day: Temporal.PlainDate;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly room: string;
}

/** Nobody books for what begins in a moment: the desk has printed its list. */
const CLOSES_BEFORE = { minutes: 30 };
/** Further away than a month people forget, and the hours change. */
export const BOOKABLE_DAYS = 30;

/** The times of one reception, whole ones only; none where the court gives no places by time. */
export function slotsOf({ day, startsAt, endsAt, room, hours }: Reception): Slot[] {
  const { slotMinutes } = hours;
  if (slotMinutes === null) return [];
  const end = atTime(day, endsAt);
  const slots: Slot[] = [];
  for (let from = atTime(day, startsAt); ; from = from.add({ minutes: slotMinutes })) {
    const to = from.add({ minutes: slotMinutes });
    if (Temporal.Instant.compare(to, end) > 0) return slots;
    slots.push({ day, startsAt: from, endsAt: to, room });
  }
}

/** Still far enough ahead, and not too far. */
export function isBookable({ startsAt }: Pick<Slot, 'startsAt'>, now: Temporal.Instant): boolean {
  const { compare } = Temporal.Instant;
  return (
    compare(now.add(CLOSES_BEFORE), startsAt) <= 0 && compare(startsAt, now.add({ hours: 24 * BOOKABLE_DAYS })) <= 0
  );
}

/** The free ones that are nearest to what was wanted, in the order of the day. */
export function nearestSlots<S extends Slot>(free: readonly S[], wanted: Temporal.Instant, count: number): S[] {
  const distance = ({ startsAt }: Slot) => Math.abs(startsAt.epochMilliseconds - wanted.epochMilliseconds);
  return free
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
}

/** The reception in which a booked time still stands whole, after the court has changed its hours. */
export function receptionOf(
  { startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>,
  receptions: readonly Reception[],
): Reception | undefined {
  const { compare } = Temporal.Instant;
  return receptions.find(
    (one) => compare(atTime(one.day, one.startsAt), startsAt) <= 0 && compare(endsAt, atTime(one.day, one.endsAt)) <= 0,
  );
}
