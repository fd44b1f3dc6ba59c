import { type CaseTermRule, changeLanguage, changeStage, enterCourse, fileDocument } from '#modules/cases';
import { deadlineFor } from '#modules/courts';
import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { actErrors } from '../errors.ts';
import { actAnnounced } from '../events.ts';
import { isOut } from '../model/act-course.ts';
import { type ActKind, actKindOn } from '../model/act-kinds.ts';
import { findHearingToAnnounce } from '../queries/hearing-to-announce.ts';
import { type ActRow, updateAct } from '../store/act-store.ts';
import { ACT_TYPE } from './ask-to-sign.ts';
import { actOutKind } from './course-kinds.ts';
import { type ActSeen, factOf, openAct, requireSeen } from './open-act.ts';
import { startComplaints } from './start-complaints.ts';
import { tellActIsOut } from './tell-participants.ts';

/** What the announcement fixes: from when the terms of complaint run, and from which day the act is in force. */
interface Terms {
  readonly finalOn: Temporal.PlainDate;
  readonly rule: CaseTermRule | null;
  readonly appealUntil: Temporal.PlainDate | null;
  /** Null: at once. */
  readonly inForceFrom: Temporal.PlainDate | null;
}

/** A ruling in writing belongs to no hearing. */
interface Announcement {
  readonly way: 'in_writing' | 'in_hearing';
  readonly hearingId: HearingId | null;
}

/**
 * Announces a signed decision in the hearing (CPC RK art. 223): the file, the course, the stage, the terms and the notices
 * follow at once. What was decided elsewhere and is brought in by the system needs no hearing of ours.
 * @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_CHANGED_MEANWHILE, ACTS_NOT_SIGNED, ACTS_NO_HEARING, CASES_STAGE_REFUSED
 */
export async function announceAct(platform: Platform, act: Act, seen: ActSeen): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const row = await openAct(tx, seen.id, 'announce');
    // The other sending of the same form has announced it.
    if (isOut(row.state) && row.version > seen.version) return tx.record({ kind: 'act', id: row.id }, { again: true });
    requireSeen(row, seen);
    if (row.state !== 'signed') throw actErrors('ACTS_NOT_SIGNED');
    const hearing = await findHearingToAnnounce(tx, row.case_id);
    if (!hearing && act.actor.kind !== 'system') throw actErrors('ACTS_NO_HEARING');
    await announceIn(tx, row, { way: 'in_hearing', hearingId: hearing?.id ?? null });
  });
}

/** The same inside a transaction that holds the act. @throws ACTS_NOT_SIGNED, ACTS_KIND_NOT_HERE, CASES_STAGE_REFUSED */
export async function announceIn(tx: Tx, row: ActRow, { way, hearingId }: Announcement): Promise<void> {
  if (row.state !== 'signed' || !row.signed_at) throw actErrors('ACTS_NOT_SIGNED');
  const now = tx.clock.now();
  const kind = actKindOn(row.kind, legalDay(row.changed_at));
  if (!kind) throw actErrors('ACTS_KIND_NOT_HERE');
  const terms = await termsOf(tx, kind, legalDay(now));
  const { rule, appealUntil, inForceFrom, finalOn } = terms;
  const documentId = await fileIn(tx, row, kind);
  const isInForce = inForceFrom === null;
  await updateAct(tx, row.id, {
    ...{ state: isInForce ? 'in_force' : 'announced', announced_at: now, announced_way: way, final_on: finalOn },
    ...{ appeal_rule: rule, appeal_until: appealUntil, in_force_from: inForceFrom, document_id: documentId },
    ...{ in_force_on: isInForce ? finalOn : null, hearing_id: hearingId },
  });
  const said = { kind: row.kind, number: row.number ?? '', appealUntil: appealUntil?.toString() ?? null };
  await enterCourse(tx, { caseId: row.case_id, kind: actOutKind, record: said, documentId });
  if (kind.movesTo) await changeStage(tx, row.case_id, kind.movesTo, { ground: kind.norm });
  if (kind.key === 'language') await changeLanguage(tx, row.case_id, row.language === 'kk' ? 'ru' : 'kk');
  await startComplaints(tx, row, kind, { documentId, finalOn });
  await tellActIsOut(tx, row, kind, appealUntil);
  tx.record({ kind: 'act', id: row.id }, { announced: way, appealUntil: said.appealUntil });
  const { ground } = row;
  const { movesTo } = kind;
  tx.publish(actAnnounced, { ...factOf(row), ground, movesTo, appealUntil: said.appealUntil, isInForce });
}

/** CPC RK arts. 240, 403, 429: force begins on the day after the last day of complaint. */
async function termsOf(tx: Tx, { appeal: rule }: ActKind, finalOn: Temporal.PlainDate): Promise<Terms> {
  if (!rule) return { finalOn, rule: null, appealUntil: null, inForceFrom: null };
  const { deadline } = await deadlineFor(tx, { rule, event: finalOn });
  if (deadline.state !== 'running') throw new Error(`${rule} stands still without a reason`);
  const appealUntil = deadline.lastDay;
  return { finalOn, rule, appealUntil, inForceFrom: appealUntil.add({ days: 1 }) };
}

async function fileIn(tx: Tx, row: ActRow, kind: ActKind) {
  return await fileDocument(tx, {
    ...{ caseId: row.case_id, kind: kind.form, title: kind.name[row.language], language: row.language },
    ...{ fileName: `${row.slug}.pdf`, mediaType: ACT_TYPE, sizeBytes: row.size_bytes ?? 0, sha256: row.sha256 ?? '' },
    ...{ isProved: true, from: 'court', signatureIds: row.signature_id ? [row.signature_id] : [], isEntered: false },
  });
}
