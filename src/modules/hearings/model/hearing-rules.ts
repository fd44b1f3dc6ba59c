import { legalDay } from '#platform/clock';
import type { Adjournment, Delay, HearingCourse } from './hearing-course.ts';

/** Why a hearing may not change as asked. */
export type HearingRefusal =
  | 'HEARINGS_ENDED'
  | 'HEARINGS_ALREADY_BEGUN'
  | 'HEARINGS_NOT_IN_PROGRESS'
  | 'HEARINGS_NOT_PAUSED'
  | 'HEARINGS_NOT_DELAYED'
  | 'HEARINGS_BEFORE_ITS_TIME'
  | 'HEARINGS_ANOTHER_DAY'
  | 'HEARINGS_EXPECTED_TIME'
  | 'HEARINGS_BREAK_TIME'
  | 'HEARINGS_SET_TIME_PASSED'
  | 'HEARINGS_NEW_DATE_PAST'
  | 'HEARINGS_REASON_UNEXPLAINED';

/** Each rule returns null when it is kept, or the refusal. */
type Verdict = HearingRefusal | null;

export function anEndedHearingDoesNotChange({ state }: HearingCourse): Verdict {
  return state === 'adjourned' || state === 'finished' ? 'HEARINGS_ENDED' : null;
}

export function onlyAHearingThatHasNotBegunStarts({ state }: HearingCourse): Verdict {
  return state === 'in_progress' || state === 'paused' ? 'HEARINGS_ALREADY_BEGUN' : null;
}

export function onlyAHearingThatHasNotBegunIsDelayed(hearing: HearingCourse): Verdict {
  return onlyAHearingThatHasNotBegunStarts(hearing);
}

/** People come at the time of the notice (CPC RK art. 127): a hearing begun earlier is held without them. */
export function hearingCannotStartBeforeItsTime({ startsAt }: HearingCourse, now: Temporal.Instant): Verdict {
  return Temporal.Instant.compare(now, startsAt) < 0 ? 'HEARINGS_BEFORE_ITS_TIME' : null;
}

export function hearingStartsOnTheDayItIsSetFor({ startsAt }: HearingCourse, now: Temporal.Instant): Verdict {
  return legalDay(now).equals(legalDay(startsAt)) ? null : 'HEARINGS_ANOTHER_DAY';
}

export function aDelayLeadsToALaterTimeOfTheSameDay(
  { startsAt }: HearingCourse,
  { expectedAt }: Delay,
  now: Temporal.Instant,
): Verdict {
  if (!expectedAt) return null;
  const isLater = Temporal.Instant.compare(expectedAt, startsAt) > 0 && Temporal.Instant.compare(expectedAt, now) > 0;
  return isLater && legalDay(expectedAt).equals(legalDay(startsAt)) ? null : 'HEARINGS_EXPECTED_TIME';
}

export function aReasonOfAnotherKindIsExplained({ reason, explanation }: Delay | Adjournment): Verdict {
  return reason === 'other' && explanation.trim() === '' ? 'HEARINGS_REASON_UNEXPLAINED' : null;
}

export function onlyADelayedHearingGoesBackToItsTime({ state }: HearingCourse): Verdict {
  return state === 'delayed' ? null : 'HEARINGS_NOT_DELAYED';
}

export function aDelayIsWithdrawnBeforeTheSetTime({ startsAt }: HearingCourse, now: Temporal.Instant): Verdict {
  return Temporal.Instant.compare(now, startsAt) < 0 ? null : 'HEARINGS_SET_TIME_PASSED';
}

export function onlyAHearingInProgressIsPaused({ state }: HearingCourse): Verdict {
  return state === 'in_progress' ? null : 'HEARINGS_NOT_IN_PROGRESS';
}

export function aBreakEndsAfterItBegins(resumesAt: Temporal.Instant | null, now: Temporal.Instant): Verdict {
  return resumesAt && Temporal.Instant.compare(resumesAt, now) <= 0 ? 'HEARINGS_BREAK_TIME' : null;
}

export function onlyAPausedHearingIsResumed({ state }: HearingCourse): Verdict {
  return state === 'paused' ? null : 'HEARINGS_NOT_PAUSED';
}

/** A decision is announced in the hearing, not in a break. */
export function onlyAHearingInProgressIsFinished({ state }: HearingCourse): Verdict {
  return state === 'in_progress' ? null : 'HEARINGS_NOT_IN_PROGRESS';
}

export function aNewDateIsInTheFuture({ nextStartsAt }: Adjournment, now: Temporal.Instant): Verdict {
  return nextStartsAt && Temporal.Instant.compare(nextStartsAt, now) <= 0 ? 'HEARINGS_NEW_DATE_PAST' : null;
}
