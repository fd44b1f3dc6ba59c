import { atTime, legalDay } from '#platform/clock';

/** Shortest and longest planned hearing, in minutes; the longest is also a rule of the database. */
export const leastMinutes = 5;
export const mostMinutes = 720;

/** Working hours of a court; 09:00-18:00 where the court has entered none (house rule). */
export interface CourtHours {
  readonly opensAt: Temporal.PlainTime;
  readonly closesAt: Temporal.PlainTime;
}

export function courtHours(court: {
  readonly opensAt: Temporal.PlainTime | null;
  readonly closesAt: Temporal.PlainTime | null;
}): CourtHours {
  return {
    opensAt: court.opensAt ?? Temporal.PlainTime.from('09:00'),
    closesAt: court.closesAt ?? Temporal.PlainTime.from('18:00'),
  };
}

export function isPlannableLength(minutes: number): boolean {
  return Number.isSafeInteger(minutes) && minutes >= leastMinutes && minutes <= mostMinutes;
}

/** True when the whole planned time lies between opening and closing of its day. */
export function fitsHours(startsAt: Temporal.Instant, minutes: number, { opensAt, closesAt }: CourtHours): boolean {
  const day = legalDay(startsAt);
  return (
    Temporal.Instant.compare(startsAt, atTime(day, opensAt)) >= 0 &&
    Temporal.Instant.compare(startsAt.add({ minutes }), atTime(day, closesAt)) <= 0
  );
}
