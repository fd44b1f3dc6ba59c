import type { Delay, HearingCourse } from '#modules/hearings';

/** What the staff of a living court would do with a hearing at this moment. */
export type NextStep =
  | { readonly do: 'start' | 'finish' | 'resume' | 'adjourn' }
  | { readonly do: 'delay'; readonly delay: Delay };

/** Before a delay without an expected time is ended by itself. */
const PATIENCE_MINUTES = 20;

/**
 * @param isRoomTaken another hearing goes on in the same room
 * @param chance of this hearing, 0..1, the same at every look
 */
export function nextStep(
  course: HearingCourse,
  now: Temporal.Instant,
  { isRoomTaken, chance }: { readonly isRoomTaken: boolean; readonly chance: number },
): NextStep | undefined {
  switch (course.state) {
    case 'in_progress':
      return isOver(course, now, chance) ? { do: chance < 0.12 ? 'adjourn' : 'finish' } : undefined;
    case 'paused':
      return !course.resumesAt || isPast(course.resumesAt, now) ? { do: 'resume' } : undefined;
    case 'scheduled':
      return isPast(course.startsAt, now) ? toBegin(now, isRoomTaken, chance < 0.1) : undefined;
    case 'delayed':
      return isPast(expected(course), now) ? toBegin(now, isRoomTaken, false) : undefined;
    default:
      return undefined;
  }
}

/** Some hearings run a little over their slot, some end before it. */
function isOver({ beganAt, startsAt, plannedMinutes }: HearingCourse, now: Temporal.Instant, chance: number): boolean {
  return isPast((beganAt ?? startsAt).add({ minutes: Math.round(plannedMinutes * (0.8 + 0.3 * chance)) }), now);
}

function expected({ delay, startsAt }: HearingCourse): Temporal.Instant {
  return delay?.expectedAt ?? startsAt.add({ minutes: PATIENCE_MINUTES });
}

function toBegin(now: Temporal.Instant, isRoomTaken: boolean, isSomebodyLate: boolean): NextStep {
  if (!isRoomTaken && !isSomebodyLate) return { do: 'start' };
  const reason = isRoomTaken ? 'previous_hearing_not_finished' : 'party_awaited';
  const expectedAt = now
    .add({ minutes: 10 })
    .round({ smallestUnit: 'minute', roundingIncrement: 5, roundingMode: 'ceil' });
  return { do: 'delay', delay: { reason, explanation: '', expectedAt } };
}

function isPast(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, now) <= 0;
}
