import type { StaffPostId } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import { hearingMoved } from '../events.ts';
import { scheduledHearing } from '../model/hearing-course.ts';
import { anEndedHearingDoesNotChange, onlyAHearingThatHasNotBegunStarts } from '../model/hearing-rules.ts';
import type { CourtroomId } from '../model/ids.ts';
import { renewalBy } from '../model/summons-rules.ts';
import { mayDo } from '../policy.ts';
import { courseColumns, courseOf, findHearing } from '../store/hearing-store.ts';
import { type HearingSeen, openForChange, saveChange } from './change-hearing.ts';
import { requireJudge, requireSlot } from './require-slot.ts';
import { summon } from './summon.ts';
import { tellingClashes } from './tell-clash.ts';

/** The whole of the new place and time; what stays is given again. */
export interface Move extends HearingSeen {
  readonly startsAt: Temporal.Instant;
  readonly plannedMinutes: number;
  readonly courtroomId: CourtroomId;
  readonly judgePostId: StaffPostId;
  /** The judge means a day of rest or an unusual hour; of anybody else it is not believed. */
  readonly isUnusualTimeMeant?: boolean | undefined;
}

/**
 * Another time, room or judge, before the hearing has begun. A new time takes back what was said of a delay.
 * @throws HEARINGS_COURTROOM_TAKEN, HEARINGS_JUDGE_TAKEN, HEARINGS_PARTY_TAKEN, HEARINGS_ALREADY_BEGUN, HEARINGS_ENDED and what `requireSlot` throws
 */
export async function moveHearing(platform: Platform, act: Act, move: Move): Promise<void> {
  const row = await findHearing(platform.reads, move.id);
  if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
  const booking = { ...move, caseId: row.case_id, hearingId: move.id, hasVideoLink: row.has_video_link };
  await tellingClashes(platform, act, booking, () => platform.db.transact(act, (tx) => moveIn(tx, move)));
}

async function moveIn(tx: Tx, move: Move): Promise<void> {
  const { row, scope } = await openForChange(tx, move, 'move');
  const course = courseOf(row);
  const refusal = anEndedHearingDoesNotChange(course) ?? onlyAHearingThatHasNotBegunStarts(course);
  if (refusal) throw hearingErrors(refusal);
  const { startsAt, plannedMinutes, courtroomId, judgePostId } = move;
  await requireJudge(tx, judgePostId, row.court_code, legalDay(startsAt));
  const isTimeKept = startsAt.equals(row.starts_at) && plannedMinutes === course.plannedMinutes;
  await requireSlot(
    tx,
    { courtCode: row.court_code, courtroomId, startsAt, plannedMinutes, hasVideoLink: row.has_video_link },
    {
      isTimeKept,
      mayBeUnusual: move.isUnusualTimeMeant === true && mayDo('confirm-unusual-time', tx.act.actor, scope),
    },
  );
  const moved = startsAt.equals(row.starts_at)
    ? { ...course, plannedMinutes }
    : scheduledHearing(startsAt, plannedMinutes);
  const place = { courtroom_id: courtroomId, judge_post_id: judgePostId };
  const isReplaced = row.judge_replaced && judgePostId === row.judge_post_id;
  const changes = { ...courseColumns(moved), ...place, judge_replaced: isReplaced };
  await saveChange(tx, row, changes, 'moved', hearingMoved);
  const before = { startsAt: row.starts_at, courtroomId: row.courtroom_id, judgePostId: row.judge_post_id };
  const renewal = renewalBy(before, { startsAt, courtroomId, judgePostId });
  if (renewal) await summon(tx, row.id, renewal);
}
