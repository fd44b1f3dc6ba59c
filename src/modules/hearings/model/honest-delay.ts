import type { DelayReason, HearingCourse } from './hearing-course.ts';
import { graceMinutes, minutesBetween, type ShownState, shownState } from './shown-state.ts';

/** What a board may honestly say of a hearing that has not begun. */
export type HonestDelay = {
  /** When it can begin at the earliest; null when the court has not said and the room does not tell. */
  readonly expectedAt: Temporal.Instant | null;
  /** Whole minutes after the time in the notices, as of now or as expected, whichever is more; 0 when on time. */
  readonly lateMinutes: number;
  /** The court's own reason, or the hearing before it in the same room; null when nobody has said why. */
  readonly reason: DelayReason | null;
};

/** One line of a board. */
export type ShownHearing = { readonly state: ShownState; readonly delay: HonestDelay | null };

const stepMinutes = 5;

/** One courtroom's day as a board shows it: a hearing whose room is taken is delayed, though nobody has said so. */
export function shownDay(day: readonly HearingCourse[], now: Temporal.Instant): ShownHearing[] {
  const delays = honestDelays(day, now);
  return day.map((hearing, index) => {
    const delay = delays[index] ?? null;
    const isRoomTaken = delay?.reason === 'previous_hearing_not_finished';
    return { state: isRoomTaken ? 'delayed' : shownState(hearing, now), delay };
  });
}

/**
 * Delays of one courtroom's day, in the order of `day`; null for what has begun or ended. A hearing cannot begin before
 * the one before it has left the room, whatever the list says; forecasts are rounded up to 5 minutes, and an expectation
 * that has passed is not repeated.
 */
export function honestDelays(day: readonly HearingCourse[], now: Temporal.Instant): (HonestDelay | null)[] {
  const order = day
    .map((hearing, index) => ({ hearing, index }))
    .sort((a, b) => Temporal.Instant.compare(a.hearing.startsAt, b.hearing.startsAt) || a.index - b.index);
  const delays: (HonestDelay | null)[] = day.map(() => null);
  let roomFreeAt: Temporal.Instant | null = occupiedUntil(day, now);
  for (const { hearing, index } of order) {
    if (hearing.state !== 'scheduled' && hearing.state !== 'delayed') continue;
    delays[index] = delayOf(hearing, roomFreeAt, now);
    const beginsAt = latest(hearing.startsAt, now, delays[index]?.expectedAt, roomFreeAt);
    roomFreeAt = beginsAt.add({ minutes: hearing.plannedMinutes });
  }
  return delays;
}

/** How many whole minutes after its time a hearing began; null before it has. */
export function minutesLateAtStart({ startsAt, beganAt }: HearingCourse): number | null {
  return beganAt && Math.max(0, Math.floor(minutesBetween(startsAt, beganAt)));
}

function delayOf(hearing: HearingCourse, roomFreeAt: Temporal.Instant | null, now: Temporal.Instant): HonestDelay {
  const { startsAt, delay } = hearing;
  const said = delay?.expectedAt && Temporal.Instant.compare(delay.expectedAt, now) > 0 ? delay.expectedAt : null;
  const isRoomTaken = roomFreeAt !== null && minutesBetween(startsAt, roomFreeAt) >= graceMinutes;
  const forecast = isRoomTaken ? roundUp(roomFreeAt) : null;
  const expectedAt = said || forecast ? latest(startsAt, said, forecast) : null;
  const isPast = Temporal.Instant.compare(now, startsAt) > 0;
  if (!delay && !forecast && !isPast) return { expectedAt: startsAt, lateMinutes: 0, reason: null };
  return {
    expectedAt,
    lateMinutes: Math.max(0, Math.floor(minutesBetween(startsAt, latest(now, expectedAt)))),
    reason: delay?.reason ?? (isRoomTaken ? 'previous_hearing_not_finished' : null),
  };
}

/** The room is taken until the planned end of what goes on in it, and for some minutes yet when that has passed. */
function occupiedUntil(day: readonly HearingCourse[], now: Temporal.Instant): Temporal.Instant | null {
  let until: Temporal.Instant | null = null;
  for (const { state, beganAt, plannedMinutes, resumesAt } of day) {
    if (!beganAt || (state !== 'in_progress' && state !== 'paused')) continue;
    const plannedEnd = beganAt.add({ minutes: plannedMinutes });
    until = latest(plannedEnd, now.add({ minutes: stepMinutes }), resumesAt, until);
  }
  return until;
}

function roundUp(at: Temporal.Instant): Temporal.Instant {
  return at.round({ smallestUnit: 'minute', roundingIncrement: stepMinutes, roundingMode: 'ceil' });
}

function latest(first: Temporal.Instant, ...others: (Temporal.Instant | null | undefined)[]): Temporal.Instant {
  let found = first;
  for (const at of others) if (at && Temporal.Instant.compare(at, found) > 0) found = at;
  return found;
}
