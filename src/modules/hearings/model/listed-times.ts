import { legalDay } from '#platform/clock';
import type { RecordedHearing } from './list-accuracy.ts';

/** One entry of a hearing's history that put it on the list, at a time or in a room. */
export interface Listing {
  readonly at: Temporal.Instant;
  /** Undefined: the time stayed, the room is another. */
  readonly startsAt: Temporal.Instant | undefined;
}

/** A hearing with its history: what the list said of it, in order. */
export interface HearingHistory {
  readonly startsAt: Temporal.Instant;
  readonly beganAt: Temporal.Instant | null;
  readonly putOffAt: Temporal.Instant | null;
  readonly listings: readonly Listing[];
}

const DAY = { hours: 24 };

/**
 * Times for which people were called. Who is told less than a day before that it is another time has planned for the first
 * one: on the same day the delay runs from there, and a time moved to another day was put off.
 */
export function calledTimes({ startsAt, beganAt, putOffAt, listings }: HearingHistory): readonly RecordedHearing[] {
  const called: RecordedHearing[] = [];
  let promised = listings.find((one) => one.startsAt)?.startsAt ?? startsAt;
  let announcedAt: Temporal.Instant | null = null;
  for (const { at, startsAt: next } of listings) {
    const isLate = announcedAt !== null && Temporal.Instant.compare(at, promised.subtract(DAY)) > 0;
    if (next && isLate && !legalDay(next).equals(legalDay(promised))) {
      called.push({ startsAt: promised, beganAt: null, putOffAt: at, announcedAt });
    }
    if (next && !(isLate && legalDay(next).equals(legalDay(promised)))) promised = next;
    // What was written down after its own time was set elsewhere: nobody knows when.
    if (Temporal.Instant.compare(at, next ?? promised) <= 0) announcedAt = at;
  }
  return [...called, { startsAt: promised, beganAt, putOffAt, announcedAt }];
}
