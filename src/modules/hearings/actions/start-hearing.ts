import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { hearingErrors } from '../errors.ts';
import { hearingStarted } from '../events.ts';
import { startHearing as start } from '../model/change-course.ts';
import { hearingCannotStartBeforeNoticeIsServed } from '../model/summons-rules.ts';
import { mayDo } from '../policy.ts';
import { courseColumns } from '../store/hearing-store.ts';
import { lastEdition, summonedOf } from '../store/summons-store.ts';
import { decide, type HearingSeen, openForChange, saveChange } from './change-hearing.ts';

export interface HearingOpened extends HearingSeen {
  /** The judge has seen who was not served and opens it all the same; of anybody else it is not believed. */
  readonly isUnservedMeant?: boolean | undefined;
}

/**
 * Opens the hearing now.
 * @throws HEARINGS_JUDGE_REPLACED, HEARINGS_NOTICE_NOT_SERVED, HEARINGS_BEFORE_ITS_TIME, HEARINGS_ANOTHER_DAY, HEARINGS_ALREADY_BEGUN, HEARINGS_ENDED
 */
export async function startHearing(platform: Platform, act: Act, seen: HearingOpened): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { row, scope } = await openForChange(tx, seen, 'conduct');
    if (row.judge_replaced) throw hearingErrors('HEARINGS_JUDGE_REPLACED');
    const decided = decide(row, (course) => start(course, tx.clock.now()));
    const { actor } = tx.act;
    const isMeant = seen.isUnservedMeant === true || actor.kind === 'system';
    if (!isMeant || !mayDo('start-unserved', actor, scope)) {
      const edition = await lastEdition(tx, row.id);
      const summoned = edition ? await summonedOf(tx, row.id, edition.edition) : [];
      const refusal = hearingCannotStartBeforeNoticeIsServed(summoned);
      if (refusal) throw hearingErrors(refusal);
    }
    await saveChange(tx, row, courseColumns(decided), 'started', hearingStarted);
  });
}
