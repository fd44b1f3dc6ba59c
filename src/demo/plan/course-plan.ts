import { type AdjournmentReason, type DelayReason, type HearingCourse, scheduledHearing } from '#modules/hearings';
import type { Random } from '#modules/identity';
import { pick } from './people.ts';

const delayReasons: readonly DelayReason[] = [
  'previous_hearing_not_finished',
  'previous_hearing_not_finished',
  'party_awaited',
  'convoy_awaited',
  'interpreter_awaited',
];
const adjournmentReasons: readonly AdjournmentReason[] = [
  'party_absent',
  'party_not_notified',
  'motion_of_party',
  'evidence_requested',
  'mediation',
];

/** How far a hearing has come at this moment: over, going on, late or still to come. */
export function planCourse(
  random: Random,
  startsAt: Temporal.Instant,
  minutes: number,
  now: Temporal.Instant,
): HearingCourse {
  const course = scheduledHearing(startsAt, minutes);
  const sinceStart = (now.epochMilliseconds - startsAt.epochMilliseconds) / 60_000;
  if (sinceStart >= minutes) return ended(random, course);
  if (sinceStart >= 0) return goingOn(random, course, now);
  if (sinceStart > -40 && random() < 0.12)
    return delayed(random, course, startsAt.add({ minutes: 15 + 5 * Math.floor(random() * 4) }));
  return course;
}

function ended(random: Random, course: HearingCourse): HearingCourse {
  const { startsAt, plannedMinutes } = course;
  const beganAt = startsAt.add({ minutes: Math.floor(random() * 6) });
  const endedAt = startsAt.add({ minutes: plannedMinutes - Math.floor(random() * 8) });
  if (random() > 0.14) return { ...course, state: 'finished', beganAt, endedAt };
  const adjournment = { reason: pick(random, adjournmentReasons), explanation: '', nextStartsAt: null };
  return { ...course, state: 'adjourned', beganAt, endedAt, adjournment };
}

function goingOn(random: Random, course: HearingCourse, now: Temporal.Instant): HearingCourse {
  const chance = random();
  if (chance < 0.16) return delayed(random, course, now.add({ minutes: 10 + 5 * Math.floor(random() * 3) }));
  const sinceStart = Math.floor((now.epochMilliseconds - course.startsAt.epochMilliseconds) / 60_000);
  const beganAt = course.startsAt.add({ minutes: Math.min(sinceStart, Math.floor(random() * 4)) });
  if (chance > 0.9) return { ...course, state: 'paused', beganAt, resumesAt: now.add({ minutes: 10 }) };
  return { ...course, state: 'in_progress', beganAt };
}

/** The court expects to begin at a whole five minutes. */
function delayed(random: Random, course: HearingCourse, around: Temporal.Instant): HearingCourse {
  const expectedAt = around.round({ smallestUnit: 'minute', roundingIncrement: 5, roundingMode: 'ceil' });
  return { ...course, state: 'delayed', delay: { reason: pick(random, delayReasons), explanation: '', expectedAt } };
}
