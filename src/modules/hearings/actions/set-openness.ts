import { getCase } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import { hearingErrors } from '../errors.ts';
import { hearingClosed, hearingOpened } from '../events.ts';
import type { ClosingGround } from '../model/closing-grounds.ts';
import { anEndedHearingDoesNotChange } from '../model/hearing-rules.ts';
import { courseOf } from '../store/hearing-store.ts';
import { type HearingSeen, openForChange, saveChange } from './change-hearing.ts';
import { refuseWrongOpenness } from './schedule-hearing.ts';

/**
 * The court has ruled to hear it behind closed doors: number, judge and names leave the public list in this very
 * transaction, also of a hearing that is over (CPC RK art. 19; CrPC RK art. 29). @throws HEARINGS_GROUND_UNKNOWN
 */
export async function closeHearing(
  platform: Platform,
  act: Act,
  { ground, ...seen }: HearingSeen & { readonly ground: ClosingGround },
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { row } = await openForChange(tx, seen, 'set-openness');
    refuseWrongOpenness(await getCase(tx, row.case_id), ground, legalDay(row.starts_at));
    await saveChange(tx, row, { closed_ground: ground }, 'closed', hearingClosed);
  });
}

/** The ground has fallen away. @throws HEARINGS_MUST_BE_CLOSED when the law closes such cases, HEARINGS_ENDED */
export async function openHearing(platform: Platform, act: Act, seen: HearingSeen): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { row } = await openForChange(tx, seen, 'set-openness');
    const refusal = anEndedHearingDoesNotChange(courseOf(row));
    if (refusal) throw hearingErrors(refusal);
    refuseWrongOpenness(await getCase(tx, row.case_id), undefined, legalDay(row.starts_at));
    await saveChange(tx, row, { closed_ground: null }, 'opened', hearingOpened);
  });
}
