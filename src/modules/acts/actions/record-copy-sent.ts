import { endTerm, enterCourse, type ParticipantId, startTerm, withdrawLetters } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { actErrors } from '../errors.ts';
import { copySent } from '../events.ts';
import { type ActRow, updateAct } from '../store/act-store.ts';
import { copiesOf, setCopySent } from '../store/copy-store.ts';
import { copySentKind } from './course-kinds.ts';
import { type ActSeen, factOf, openSeenAct } from './open-act.ts';
import { changedBy } from './save-draft.ts';
import { lastDayOf } from './start-complaints.ts';

export interface CopyPosted {
  readonly participantId: ParticipantId;
  readonly sentOn: Temporal.PlainDate;
  /** Number of the posting. */
  readonly proof: string;
}

export type CopyToAbsent = ActSeen & CopyPosted;

const rule = 'civil.appeal_of_absent';

/**
 * Enters that a side which was not in the hearing was sent its copy in another way than by the letter that waits for it.
 * @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_CHANGED_MEANWHILE, ACTS_NOT_OUT, ACTS_PROOF_MISSING, ACTS_COPY_DAY_WRONG,
 *   ACTS_COPY_NOT_AWAITED
 */
export async function recordCopySent(platform: Platform, act: Act, copy: CopyToAbsent): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const row = await openSeenAct(tx, copy, 'send-copy');
    await enterCopySent(tx, row, copy);
    await withdrawLetters(tx, row.case_id, [row.id], copy.participantId);
  });
}

/**
 * From the day of sending the term of appeal of this side runs, and the act comes into force after the last of all (CPC RK
 * arts. 234, 240, 403). @throws ACTS_NOT_OUT, ACTS_PROOF_MISSING, ACTS_COPY_DAY_WRONG, ACTS_COPY_NOT_AWAITED
 */
export async function enterCopySent(tx: Tx, row: ActRow, copy: CopyPosted): Promise<void> {
  if (row.state !== 'announced' || !row.final_on || !row.appeal_until) throw actErrors('ACTS_NOT_OUT');
  const { participantId, sentOn, proof } = copy;
  if (proof === '') throw actErrors('ACTS_PROOF_MISSING');
  const isToCome = Temporal.PlainDate.compare(sentOn, legalDay(tx.clock.now())) > 0;
  if (isToCome || Temporal.PlainDate.compare(sentOn, row.final_on) < 0) throw actErrors('ACTS_COPY_DAY_WRONG');
  const until = await lastDayOf(tx, rule, sentOn);
  const sent = { sentOn, proof, appealUntil: until, sentBy: changedBy(tx).changed_by };
  if (!(await setCopySent(tx, row.id, participantId, sent))) throw actErrors('ACTS_COPY_NOT_AWAITED');
  await runTerms(tx, row, participantId, sentOn);
  const latest = Temporal.PlainDate.compare(until, row.appeal_until) > 0 ? until : row.appeal_until;
  await updateAct(tx, row.id, { appeal_until: latest, in_force_from: latest.add({ days: 1 }) });
  const record = { kind: row.kind, number: row.number ?? '', on: sentOn.toString() };
  await enterCourse(tx, { caseId: row.case_id, kind: copySentKind, record });
  tx.record({ kind: 'act', id: row.id }, { copyTo: participantId, sentOn: sentOn.toString() });
  tx.publish(copySent, { ...factOf(row), participantId, sentOn: sentOn.toString() });
}

async function runTerms(tx: Tx, row: ActRow, participantId: ParticipantId, from: Temporal.PlainDate): Promise<void> {
  const { case_id: caseId, document_id: documentId } = row;
  const document = documentId ? { documentId } : {};
  await startTerm(tx, { caseId, rule, from, participantId, ...document });
  const isLast = (await copiesOf(tx, row.id)).every(({ sent_on: sentOn }) => sentOn !== null);
  if (isLast) await endTerm(tx, { caseId, rule: 'civil.decision_copy_to_absent', ...document });
}
