import type { StaffPostId } from '#modules/cases';
import type { Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import { hearingAdjourned, hearingMoved } from '../events.ts';
import { adjournHearing } from '../model/change-course.ts';
import { scheduledHearing } from '../model/hearing-course.ts';
import { anEndedHearingDoesNotChange, onlyAHearingThatHasNotBegunStarts } from '../model/hearing-rules.ts';
import type { CourtroomId, HearingId } from '../model/ids.ts';
import { courseColumns, courseOf, lockHearing } from '../store/hearing-store.ts';
import { decide, openForChange, saveChange } from './change-hearing.ts';

/** The place and time that the registry of record says now. */
export interface FollowedPlace {
  readonly startsAt: Temporal.Instant;
  readonly plannedMinutes: number;
  readonly courtroomId: CourtroomId;
  readonly judgePostId: StaffPostId;
}

/**
 * Moves a hearing as another system of record has moved it; that system sends its own notices. The same place and time
 * changes nothing. @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED, HEARINGS_ENDED, HEARINGS_ALREADY_BEGUN
 */
export async function followHearing(tx: Tx, id: HearingId, place: FollowedPlace): Promise<void> {
  const row = await openFollowed(tx, id);
  const course = courseOf(row);
  const refusal = anEndedHearingDoesNotChange(course) ?? onlyAHearingThatHasNotBegunStarts(course);
  if (refusal) throw hearingErrors(refusal);
  const { startsAt, plannedMinutes, courtroomId, judgePostId } = place;
  const moved = startsAt.equals(row.starts_at)
    ? { ...course, plannedMinutes }
    : scheduledHearing(startsAt, plannedMinutes);
  const changes = { ...courseColumns(moved), courtroom_id: courtroomId, judge_post_id: judgePostId };
  await saveChange(tx, row, changes, 'moved', hearingMoved);
}

/** Puts a hearing off as another system of record has put it off. @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED, HEARINGS_ENDED */
export async function followAdjournment(tx: Tx, id: HearingId, explanation: string): Promise<void> {
  const row = await openFollowed(tx, id);
  const adjournment = { reason: 'other', explanation, nextStartsAt: null } as const;
  const course = decide(row, (now) => adjournHearing(now, adjournment, tx.clock.now()));
  await saveChange(tx, row, courseColumns(course), 'adjourned', hearingAdjourned);
}

async function openFollowed(tx: Tx, id: HearingId) {
  const seen = await lockHearing(tx, id);
  if (!seen) throw hearingErrors('HEARINGS_NOT_FOUND');
  return (await openForChange(tx, { id, version: seen.version }, 'import')).row;
}
