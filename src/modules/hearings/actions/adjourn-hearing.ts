import type { StaffPostId } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import { hearingAdjourned } from '../events.ts';
import { adjournHearing as adjourn } from '../model/change-course.ts';
import type { AdjournmentReason } from '../model/hearing-course.ts';
import type { CourtroomId, HearingId } from '../model/ids.ts';
import { courseColumns, findHearing, type HearingRow, linkNext } from '../store/hearing-store.ts';
import { decide, type HearingSeen, openForChange, saveChange } from './change-hearing.ts';
import { enterHearing } from './schedule-hearing.ts';
import { summon, withdrawSummons } from './summon.ts';
import { tellingClashes } from './tell-clash.ts';

export interface NextHearing {
  readonly startsAt: Temporal.Instant;
  readonly plannedMinutes: number;
  readonly courtroomId: CourtroomId;
  /** Default: the same judge. */
  readonly judgePostId?: StaffPostId | undefined;
  readonly isUnusualTimeMeant?: boolean | undefined;
}

export interface AdjournmentSaid extends HearingSeen {
  readonly reason: AdjournmentReason;
  readonly explanation: string;
  /** The new hearing, set in the same transaction; without it the date is set later. */
  readonly next?: NextHearing | undefined;
}

/**
 * Puts the hearing off, to a new hearing with the same purpose, openness and video link when its time is given.
 * @returns the new hearing
 * @throws HEARINGS_ENDED, HEARINGS_REASON_UNEXPLAINED, HEARINGS_NEW_DATE_PAST and what `scheduleHearing` throws of the new one
 */
export async function adjournHearing(
  platform: Platform,
  act: Act,
  said: AdjournmentSaid,
): Promise<HearingId | undefined> {
  const row = await findHearing(platform.reads, said.id);
  if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
  const work = () => platform.db.transact(act, (tx) => adjournIn(tx, said));
  if (!said.next) return await work();
  const booking = {
    judgePostId: row.judge_post_id,
    ...said.next,
    caseId: row.case_id,
    hasVideoLink: row.has_video_link,
  };
  return await tellingClashes(platform, act, { ...booking, hearingId: row.id }, work);
}

async function adjournIn(tx: Tx, { next, reason, explanation, ...seen }: AdjournmentSaid) {
  const { row } = await openForChange(tx, seen, 'adjourn');
  const nextStartsAt = next?.startsAt ?? null;
  const course = decide(row, (now) => adjourn(now, { reason, explanation, nextStartsAt }, tx.clock.now()));
  await saveChange(tx, row, courseColumns(course), 'adjourned', hearingAdjourned);
  if (!next) {
    // At its time people hear it in the room, and are summoned when the new date is set.
    const isBeforehand = Temporal.Instant.compare(tx.clock.now(), row.starts_at) < 0;
    await (isBeforehand ? summon(tx, row.id, 'put_off') : withdrawSummons(tx, row.id));
    return undefined;
  }
  await withdrawSummons(tx, row.id);
  const kind = row.began_at ? 'set' : 'changed';
  const nextHearingId = await enterHearing(tx, { ...sameHearing(row), ...next }, kind);
  await linkNext(tx, row.id, nextHearingId);
  return nextHearingId;
}

function sameHearing(row: HearingRow) {
  return {
    ...{ caseId: row.case_id, judgePostId: row.judge_post_id, purpose: row.purpose, hasVideoLink: row.has_video_link },
    secretaryPostId: row.secretary_post_id ?? undefined,
    closedGround: row.closed_ground ?? undefined,
  };
}
