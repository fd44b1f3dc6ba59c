import { dayStart, legalDay } from '#platform/clock';
import { graceMinutes } from './shown-state.ts';

/** A time for which people were called, and what came of it; `calledTimes` reads it from the hearing's own record. */
export interface RecordedHearing {
  /** What they were told a day before, or first; not what was said later. */
  readonly startsAt: Temporal.Instant;
  readonly beganAt: Temporal.Instant | null;
  /** Put off, or moved to another day less than a day before: when the court said so. */
  readonly putOffAt: Temporal.Instant | null;
  /** When this time and room were put on the list last; null where it was set elsewhere, so that nobody knows. */
  readonly announcedAt: Temporal.Instant | null;
}

/** How true a court's lists were in a month. Shares are made of these counts and of nothing else. */
export interface ListAccuracy {
  /** On the list of their day: held, or put off in the last twenty-four hours. */
  readonly listed: number;
  readonly began: number;
  /** Within the grace of the board. */
  readonly onTime: number;
  /** Later than that, up to 15 and up to 30 minutes; the rest began later still. */
  readonly upTo15: number;
  readonly upTo30: number;
  /** Of those that began; null without any. */
  readonly medianDelayMinutes: number | null;
  /** Put off less than a day before their time, or in the room. */
  readonly putOffLate: number;
  /** Neither begun nor put off: the record was not kept. */
  readonly unrecorded: number;
  /** Whose announcement is on record, and of them announced a day ahead. */
  readonly announced: number;
  readonly dayAhead: number;
  /** Days with hearings whose announcements are all on record, and of them those whose list was whole when the day began. */
  readonly days: number;
  readonly completeDays: number;
}

const DAY = { hours: 24 };

/** @param hearings of one court and month whose set time has passed */
export function listAccuracy(hearings: readonly RecordedHearing[]): ListAccuracy {
  const listed = hearings.filter((hearing) => !wasTakenOffInTime(hearing));
  const delays = listed.flatMap(({ startsAt, beganAt }) => (beganAt ? [minutesLate(startsAt, beganAt)] : []));
  const announced = listed.filter(({ announcedAt }) => announcedAt !== null);
  const days = [...Map.groupBy(listed, ({ startsAt }) => legalDay(startsAt).toString()).values()].filter((ofDay) =>
    ofDay.every(({ announcedAt }) => announcedAt !== null),
  );
  const withinMinutes = (most: number) => delays.filter((delay) => delay <= most).length;
  const onTime = withinMinutes(graceMinutes);
  const upTo15 = withinMinutes(15);
  return {
    ...{ listed: listed.length, began: delays.length, onTime, upTo15: upTo15 - onTime },
    ...{ upTo30: withinMinutes(30) - upTo15, medianDelayMinutes: median(delays) },
    putOffLate: listed.filter(({ beganAt, putOffAt }) => !beganAt && putOffAt).length,
    unrecorded: listed.filter(({ beganAt, putOffAt }) => !beganAt && !putOffAt).length,
    ...{ announced: announced.length, dayAhead: announced.filter(isDayAhead).length },
    ...{ days: days.length, completeDays: days.filter((ofDay) => ofDay.every(wasOnListWhenDayBegan)).length },
  };
}

/** A list that is changed a day ahead is no wrong list. */
function wasTakenOffInTime({ startsAt, putOffAt }: RecordedHearing): boolean {
  return putOffAt !== null && Temporal.Instant.compare(putOffAt, startsAt.subtract(DAY)) <= 0;
}

function isDayAhead({ startsAt, announcedAt }: RecordedHearing): boolean {
  return announcedAt !== null && Temporal.Instant.compare(announcedAt, startsAt.subtract(DAY)) <= 0;
}

function wasOnListWhenDayBegan({ startsAt, announcedAt }: RecordedHearing): boolean {
  return announcedAt !== null && Temporal.Instant.compare(announcedAt, dayStart(legalDay(startsAt))) <= 0;
}

/** Whole minutes; a hearing that began before its time is not late. */
function minutesLate(startsAt: Temporal.Instant, beganAt: Temporal.Instant): number {
  return Math.max(0, Math.floor((beganAt.epochMilliseconds - startsAt.epochMilliseconds) / 60_000));
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
