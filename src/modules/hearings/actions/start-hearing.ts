import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import { hearingStarted } from '../events.ts';
import { startHearing as start } from '../model/change-course.ts';
import type { HearingCourse } from '../model/hearing-course.ts';
import type { HearingRefusal } from '../model/hearing-rules.ts';
import { hearingCannotStartBeforeNoticeIsServed } from '../model/summons-rules.ts';
import { type HearingScope, mayDo } from '../policy.ts';
import { courseColumns, courseOf, type HearingRow } from '../store/hearing-store.ts';
import { lastEdition, summonedOf } from '../store/summons-store.ts';
import { type HearingSeen, openForChange, saveChange } from './change-hearing.ts';

export interface HearingOpened extends HearingSeen {
  /** The judge has seen who was not served and opens it all the same; of anybody else it is not believed. */
  readonly isUnservedMeant?: boolean | undefined;
}

export type OpeningRefusal = HearingRefusal | 'HEARINGS_JUDGE_REPLACED' | 'HEARINGS_NOTICE_NOT_SERVED';

type Opening =
  | { readonly ok: true; readonly hearing: HearingCourse }
  | { readonly ok: false; readonly refusal: OpeningRefusal };

/**
 * Opens the hearing now.
 * @throws HEARINGS_JUDGE_REPLACED, HEARINGS_NOTICE_NOT_SERVED, HEARINGS_BEFORE_ITS_TIME, HEARINGS_ANOTHER_DAY, HEARINGS_ALREADY_BEGUN, HEARINGS_ENDED
 */
export async function startHearing(platform: Platform, act: Act, seen: HearingOpened): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { row, scope } = await openForChange(tx, seen, 'conduct');
    const opening = await openingOf(tx, row, scope, seen.isUnservedMeant === true);
    if (!opening.ok) throw hearingErrors(opening.refusal);
    await saveChange(tx, row, courseColumns(opening.hearing), 'started', hearingStarted);
  });
}

/** The course of the opened hearing, or what forbids to open it now. */
export async function openingOf(
  tx: Tx,
  row: HearingRow,
  scope: HearingScope,
  isUnservedMeant: boolean,
): Promise<Opening> {
  if (row.judge_replaced) return { ok: false, refusal: 'HEARINGS_JUDGE_REPLACED' };
  const opening = start(courseOf(row), tx.clock.now());
  if (!opening.ok) return opening;
  const { actor } = tx.act;
  const isMeant = isUnservedMeant || actor.kind === 'system';
  if (isMeant && mayDo('start-unserved', actor, scope)) return opening;
  const edition = await lastEdition(tx, row.id);
  const summoned = edition ? await summonedOf(tx, row.id, edition.edition) : [];
  const refusal = hearingCannotStartBeforeNoticeIsServed(summoned);
  return refusal ? { ok: false, refusal } : opening;
}
