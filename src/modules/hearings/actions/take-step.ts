import type { Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import { hearingFinished, hearingPaused, hearingResumed, hearingStarted } from '../events.ts';
import { type CourseChange, finishHearing, pauseHearing, resumeHearing } from '../model/change-course.ts';
import type { HearingCourse } from '../model/hearing-course.ts';
import type { HearingId } from '../model/ids.ts';
import { courseColumns, courseOf, lockHearing } from '../store/hearing-store.ts';
import { openForChange, saveChange } from './change-hearing.ts';
import { type OpeningRefusal, openingOf } from './start-hearing.ts';

export type CourseStep = 'start' | 'pause' | 'resume' | 'finish';

type Change = (course: HearingCourse, now: Temporal.Instant, resumesAt: Temporal.Instant | null) => CourseChange;

const laterSteps = {
  pause: { kind: 'paused', event: hearingPaused, change: (course, now, until) => pauseHearing(course, until, now) },
  resume: { kind: 'resumed', event: hearingResumed, change: (course) => resumeHearing(course) },
  finish: { kind: 'finished', event: hearingFinished, change: (course, now) => finishHearing(course, now) },
} as const satisfies Record<Exclude<CourseStep, 'start'>, { kind: string; event: unknown; change: Change }>;

/**
 * The course follows what was marked in the room, in the transaction of the mark: the mark is a fact, so a step that the rules
 * forbid is told and not taken. @param resumesAt of a pause: when it is to end; default: nobody knows @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED
 */
export async function takeStep(
  tx: Tx,
  id: HearingId,
  step: CourseStep,
  resumesAt: Temporal.Instant | null = null,
): Promise<OpeningRefusal | undefined> {
  const seen = await lockHearing(tx, id);
  if (!seen) throw hearingErrors('HEARINGS_NOT_FOUND');
  const { row, scope } = await openForChange(tx, { id, version: seen.version }, 'conduct');
  if (step === 'start') {
    const opening = await openingOf(tx, row, scope, false);
    if (!opening.ok) return opening.refusal;
    await saveChange(tx, row, courseColumns(opening.hearing), 'started', hearingStarted);
    return undefined;
  }
  const { kind, event, change } = laterSteps[step];
  const result = change(courseOf(row), tx.clock.now(), resumesAt);
  if (!result.ok) return result.refusal;
  await saveChange(tx, row, courseColumns(result.hearing), kind, event);
  return undefined;
}
