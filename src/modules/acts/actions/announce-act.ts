import { changeLanguage, changeStage, type DocumentId, endTerm, enterCourse, fileDocument } from '#modules/cases';
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
import { type Complaint, complaintsOf, lastDayOf, startComplaints } from './start-complaints.ts';
import { tellActIsOut } from './tell-participants.ts';

/** A ruling in writing belongs to no hearing. */
interface Announcement {
  readonly way: 'in_writing' | 'in_hearing';
  readonly hearingId: HearingId | null;
  /** Entered after the hearing, it was announced when the hearing ended. Default: now. */
  readonly at?: Temporal.Instant | undefined;
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
    const announced = { hearingId: hearing?.id ?? null, at: hearing?.endedAt };
    await announceIn(tx, row, { way: 'in_hearing', ...announced });
  });
}

/**
 * The same inside a transaction that holds the act. One whose operative part was announced before has its final form now: the
 * stage has moved then, and the term of appeal runs from now (CPC RK arts. 223, 240, 403, 429).
 * @throws ACTS_NOT_SIGNED, ACTS_KIND_NOT_HERE, CASES_STAGE_REFUSED
 */
export async function announceIn(tx: Tx, signed: ActRow, { way, hearingId, at }: Announcement): Promise<void> {
  if (signed.state !== 'signed' || !signed.signed_at) throw actErrors('ACTS_NOT_SIGNED');
  const row = { ...signed, hearing_id: hearingId };
  const kind = actKindOn(row.kind, legalDay(row.changed_at));
  if (!kind) throw actErrors('ACTS_KIND_NOT_HERE');
  const announcedAt = row.spoken_at ?? at ?? tx.clock.now();
  const finalOn = finalDayOf(row.signed_at ?? announcedAt, announcedAt);
  const complaints = await complaintsOf(tx, row, kind, finalOn);
  const appealUntil = kind.appeal && (await latestDay(tx, kind.appeal, finalOn, complaints));
  const documentId = await fileIn(tx, row, kind);
  const force = appealUntil
    ? { state: 'announced' as const, in_force_from: appealUntil.add({ days: 1 }) }
    : { state: 'in_force' as const, in_force_from: null, in_force_on: finalOn };
  await updateAct(tx, row.id, {
    ...{ announced_at: announcedAt, announced_way: way, final_on: finalOn, hearing_id: hearingId },
    ...{ ...force, appeal_rule: kind.appeal, appeal_until: appealUntil, document_id: documentId },
  });
  await enterOut(tx, row, { kind, documentId, appealUntil });
  await startComplaints(tx, row, complaints, { documentId, finalOn });
  await tellActIsOut(tx, row, complaints);
  const said = { appealUntil: appealUntil?.toString() ?? null };
  tx.record({ kind: 'act', id: row.id }, { announced: way, finalOn: finalOn.toString(), ...said });
  const fact = { ground: row.ground, movesTo: kind.movesTo, isInForce: appealUntil === null };
  tx.publish(actAnnounced, { ...factOf(row), ...fact, ...said });
}

/** The later of signature and announcement. */
function finalDayOf(signedAt: Temporal.Instant, announcedAt: Temporal.Instant): Temporal.PlainDate {
  return legalDay(Temporal.Instant.compare(signedAt, announcedAt) > 0 ? signedAt : announcedAt);
}

/** Force begins after the last day of everybody; of those whose copy is not sent it is not known yet. */
async function latestDay(
  tx: Tx,
  rule: NonNullable<ActKind['appeal']>,
  finalOn: Temporal.PlainDate,
  complaints: readonly Complaint[],
): Promise<Temporal.PlainDate> {
  const days = complaints.flatMap(({ runs }) => (runs ? [runs.until] : []));
  const [latest] = days.toSorted(Temporal.PlainDate.compare).toReversed();
  return latest ?? (await lastDayOf(tx, rule, finalOn));
}

interface Out {
  readonly kind: ActKind;
  readonly documentId: DocumentId;
  readonly appealUntil: Temporal.PlainDate | null;
}

/** Course, stage and language of the case. */
async function enterOut(tx: Tx, row: ActRow, { kind, documentId, appealUntil }: Out): Promise<void> {
  const { case_id: caseId } = row;
  const record = { kind: row.kind, number: row.number ?? '', appealUntil: appealUntil?.toString() ?? null };
  await enterCourse(tx, { caseId, kind: actOutKind, record, documentId });
  if (row.spoken_at)
    await endTerm(tx, { caseId, rule: 'civil.decision_in_final_form', at: row.signed_at ?? row.spoken_at });
  else if (kind.movesTo) await changeStage(tx, caseId, kind.movesTo, { ground: kind.norm });
  if (kind.key === 'language') await changeLanguage(tx, caseId, row.language === 'kk' ? 'ru' : 'kk');
}

async function fileIn(tx: Tx, row: ActRow, kind: ActKind) {
  return await fileDocument(tx, {
    ...{ caseId: row.case_id, kind: kind.form, title: kind.name[row.language], language: row.language },
    ...{ fileName: `${row.slug}.pdf`, mediaType: ACT_TYPE, sizeBytes: row.size_bytes ?? 0, sha256: row.sha256 ?? '' },
    ...{ isProved: true, from: 'court', signatureIds: row.signature_id ? [row.signature_id] : [], isEntered: false },
  });
}
