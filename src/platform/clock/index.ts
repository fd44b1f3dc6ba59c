/** The one time zone of the republic since 01.03.2024 (UTC+5, Government resolution № 1749 as changed 19.01.2024). */
export const ALMATY = 'Asia/Almaty';

/** Where time comes from; actions and models never ask the machine. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that tests move by hand. */
export class ManualClock implements Clock {
  #now: Temporal.Instant;

  constructor(start: string | Temporal.Instant) {
    this.#now = Temporal.Instant.from(start);
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  advance(by: Temporal.DurationLike | string): void {
    this.#now = this.#now.add(Temporal.Duration.from(by));
  }

  set(to: string | Temporal.Instant): void {
    this.#now = Temporal.Instant.from(to);
  }
}

/** The legal day of an instant. */
export function legalDay(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(ALMATY).toPlainDate();
}

/** Midnight with which a legal day begins. */
export function dayStart(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(ALMATY).toInstant();
}

/** The instant of a wall-clock time on a legal day. */
export function atTime(day: Temporal.PlainDate, time: Temporal.PlainTime | string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: ALMATY, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

export { type DatedRow, isInForce } from './in-force.ts';
