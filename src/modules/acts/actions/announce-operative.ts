import { changeStage, enterCourse, startTerm } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { actErrors } from '../errors.ts';
import { operativeAnnounced } from '../events.ts';
import { actKindOn } from '../model/act-kinds.ts';
import { isOperativeReady } from '../model/checklist.ts';
import { checkedAct } from '../queries/check-act.ts';
import { finalFormDay } from '../queries/final-form-day.ts';
import { findHearingToAnnounce } from '../queries/hearing-to-announce.ts';
import { type ActRow, partsOf, updateAct } from '../store/act-store.ts';
import { operativeKind } from './course-kinds.ts';
import { type ActSeen, factOf, openAct, requireSeen } from './open-act.ts';
import { requireDraft } from './save-draft.ts';
import { tellOperativeIsOut } from './tell-participants.ts';

/**
 * Enters that the operative part was announced in the hearing before the final form is made (CPC RK art. 223): its words stay,
 * the case is decided, the court has its term for the rest. The term of appeal does not run yet.
 * @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_CHANGED_MEANWHILE, ACTS_KIND_NOT_HERE, ACTS_NOT_A_DRAFT,
 *   ACTS_OPERATIVE_NOT_READY, ACTS_NO_HEARING, CASES_STAGE_REFUSED
 */
export async function announceOperative(platform: Platform, act: Act, seen: ActSeen): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const row = await openAct(tx, seen.id, 'announce');
    // The other sending of the same form has announced it.
    if (row.spoken_at && row.version > seen.version) return tx.record({ kind: 'act', id: row.id }, { again: true });
    requireSeen(row, seen);
    requireDraft(row);
    await announcePart(tx, row);
  });
}

async function announcePart(tx: Tx, row: ActRow): Promise<void> {
  const kind = actKindOn(row.kind, legalDay(row.changed_at));
  if (kind?.announced !== 'in_hearing' || !kind.movesTo) throw actErrors('ACTS_KIND_NOT_HERE');
  if (row.spoken_at) throw actErrors('ACTS_OPERATIVE_ANNOUNCED');
  if (!isOperativeReady(await checkedAct(tx, row))) throw actErrors('ACTS_OPERATIVE_NOT_READY');
  const hearing = await findHearingToAnnounce(tx, row.case_id);
  if (!hearing) throw actErrors('ACTS_NO_HEARING');
  // Entered after the hearing, it was announced when the hearing ended.
  const spokenAt = hearing.endedAt ?? tx.clock.now();
  const spoken = { spoken_at: spokenAt, spoken_operative: partsOf(row).operative, hearing_id: hearing.id };
  await updateAct(tx, row.id, spoken);
  const finalUntil = (await finalFormDay(tx, spokenAt)).toString();
  await changeStage(tx, row.case_id, kind.movesTo, { ground: kind.norm });
  await startTerm(tx, { caseId: row.case_id, rule: 'civil.decision_in_final_form', from: spokenAt });
  await enterCourse(tx, { caseId: row.case_id, kind: operativeKind, record: { kind: row.kind, finalUntil } });
  await tellOperativeIsOut(tx, row, finalUntil);
  tx.record({ kind: 'act', id: row.id }, { spokenAt: spokenAt.toString(), hearing: hearing.id, finalUntil });
  tx.publish(operativeAnnounced, { ...factOf(row), finalUntil });
}
