import type { Adjournment, Delay, HearingCourse } from './hearing-course.ts';
import {
  aBreakEndsAfterItBegins,
  aDelayIsWithdrawnBeforeTheSetTime,
  aDelayLeadsToALaterTimeOfTheSameDay,
  aNewDateIsInTheFuture,
  anEndedHearingDoesNotChange,
  aReasonOfAnotherKindIsExplained,
  type HearingRefusal,
  hearingCannotStartBeforeItsTime,
  hearingStartsOnTheDayItIsSetFor,
  onlyADelayedHearingGoesBackToItsTime,
  onlyAHearingInProgressIsFinished,
  onlyAHearingInProgressIsPaused,
  onlyAHearingThatHasNotBegunIsDelayed,
  onlyAHearingThatHasNotBegunStarts,
  onlyAPausedHearingIsResumed,
} from './hearing-rules.ts';

/** The course after the change, or the first rule that forbids it. */
export type CourseChange =
  | { readonly ok: true; readonly hearing: HearingCourse }
  | { readonly ok: false; readonly refusal: HearingRefusal };

/** The judge opens the hearing. */
export function startHearing(hearing: HearingCourse, now: Temporal.Instant): CourseChange {
  const refusal =
    anEndedHearingDoesNotChange(hearing) ??
    onlyAHearingThatHasNotBegunStarts(hearing) ??
    hearingStartsOnTheDayItIsSetFor(hearing, now) ??
    hearingCannotStartBeforeItsTime(hearing, now);
  return refusal ? { ok: false, refusal } : changed({ ...hearing, state: 'in_progress', beganAt: now });
}

/** Says that it will begin later, or says it anew with another time or reason. */
export function delayHearing(hearing: HearingCourse, delay: Delay, now: Temporal.Instant): CourseChange {
  const refusal =
    anEndedHearingDoesNotChange(hearing) ??
    onlyAHearingThatHasNotBegunIsDelayed(hearing) ??
    aReasonOfAnotherKindIsExplained(delay) ??
    aDelayLeadsToALaterTimeOfTheSameDay(hearing, delay, now);
  return refusal ? { ok: false, refusal } : changed({ ...hearing, state: 'delayed', delay });
}

/** The delay said by mistake is taken back; the hearing is on time again. */
export function withdrawDelay(hearing: HearingCourse, now: Temporal.Instant): CourseChange {
  const refusal =
    anEndedHearingDoesNotChange(hearing) ??
    onlyADelayedHearingGoesBackToItsTime(hearing) ??
    aDelayIsWithdrawnBeforeTheSetTime(hearing, now);
  return refusal ? { ok: false, refusal } : changed({ ...hearing, state: 'scheduled', delay: null });
}

/** A break is announced. @param resumesAt when it is to end, null when nobody knows */
export function pauseHearing(
  hearing: HearingCourse,
  resumesAt: Temporal.Instant | null,
  now: Temporal.Instant,
): CourseChange {
  const refusal =
    anEndedHearingDoesNotChange(hearing) ??
    onlyAHearingInProgressIsPaused(hearing) ??
    aBreakEndsAfterItBegins(resumesAt, now);
  return refusal ? { ok: false, refusal } : changed({ ...hearing, state: 'paused', resumesAt });
}

/** The hearing goes on after a break. */
export function resumeHearing(hearing: HearingCourse): CourseChange {
  const refusal = anEndedHearingDoesNotChange(hearing) ?? onlyAPausedHearingIsResumed(hearing);
  return refusal ? { ok: false, refusal } : changed({ ...hearing, state: 'in_progress', resumesAt: null });
}

/** Put off to another day, before it began or in the middle of it. */
export function adjournHearing(hearing: HearingCourse, adjournment: Adjournment, now: Temporal.Instant): CourseChange {
  const refusal =
    anEndedHearingDoesNotChange(hearing) ??
    aReasonOfAnotherKindIsExplained(adjournment) ??
    aNewDateIsInTheFuture(adjournment, now);
  if (refusal) return { ok: false, refusal };
  return changed({ ...hearing, state: 'adjourned', adjournment, resumesAt: null, endedAt: now });
}

/** The hearing is over. */
export function finishHearing(hearing: HearingCourse, now: Temporal.Instant): CourseChange {
  const refusal = anEndedHearingDoesNotChange(hearing) ?? onlyAHearingInProgressIsFinished(hearing);
  return refusal ? { ok: false, refusal } : changed({ ...hearing, state: 'finished', endedAt: now });
}

function changed(hearing: HearingCourse): CourseChange {
  return { ok: true, hearing };
}
