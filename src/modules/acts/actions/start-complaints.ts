import {
  type CaseTermRule,
  type DocumentId,
  isSide,
  listParticipants,
  type Participant,
  startTerm,
} from '#modules/cases';
import { deadlineFor } from '#modules/courts';
import { findSummoned, type HearingId } from '#modules/hearings';
import { belongsToPerson, listContacts } from '#modules/notices';
import { legalDay } from '#platform/clock';
import type { Reads, Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { ActKind } from '../model/act-kinds.ts';
import { standpointOf } from '../model/act-out.ts';
import type { ActRow } from '../store/act-store.ts';
import { insertCopy } from '../store/copy-store.ts';
import { actOutTemplate } from './templates.ts';

/** The term of complaint of one of those whose right it is. */
export interface Complaint {
  readonly participant: Participant;
  readonly rule: CaseTermRule;
  /** Undefined: not in the hearing and not sent a copy yet, so that nothing runs. */
  readonly runs: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate } | undefined;
}

/**
 * Who may complain until when: those who took part from the final form, those who were not in the hearing from the day on
 * which their copy is sent (CPC RK arts. 403, 429). Whoever has a proved contact gets it at once by the cabinet.
 */
export async function complaintsOf(
  tx: Tx,
  row: ActRow,
  kind: ActKind,
  finalOn: Temporal.PlainDate,
): Promise<readonly Complaint[]> {
  const { appeal } = kind;
  if (!appeal) return [];
  const absent = appeal === 'civil.appeal' && row.hearing_id ? await absentFrom(tx, row, row.hearing_id) : new Set();
  const complaints: Complaint[] = [];
  for (const participant of await listComplainants(tx, row, kind)) {
    const isAbsent = absent.has(participant.id);
    const rule = isAbsent ? 'civil.appeal_of_absent' : appeal;
    const from = isAbsent ? legalDay(tx.clock.now()) : finalOn;
    const isSent = !isAbsent || (await isReached(tx, participant));
    complaints.push({ participant, rule, runs: isSent ? { from, until: await lastDayOf(tx, rule, from) } : undefined });
  }
  return complaints;
}

/** The last day of a term of complaint. */
export async function lastDayOf(on: Reads, rule: CaseTermRule, event: Temporal.PlainDate): Promise<Temporal.PlainDate> {
  const { deadline } = await deadlineFor(on, { rule, event });
  if (deadline.state !== 'running') throw new Error(`${rule} stands still without a reason`);
  return deadline.lastDay;
}

/**
 * The terms run in the case, so that everybody sees the last day and how it was counted. The term of another act of the same
 * case runs on beside it; the court has three working days for the copies that it has to post (CPC RK art. 234).
 */
export async function startComplaints(
  tx: Tx,
  row: ActRow,
  complaints: readonly Complaint[],
  { documentId, finalOn }: { readonly documentId: DocumentId; readonly finalOn: Temporal.PlainDate },
): Promise<void> {
  const { case_id: caseId } = row;
  for (const { participant, rule, runs } of complaints) {
    const { id: participantId } = participant;
    if (runs) await startTerm(tx, { caseId, rule, from: runs.from, participantId, documentId });
    if (rule !== 'civil.appeal_of_absent') continue;
    const sent = runs && { sentOn: runs.from, appealUntil: runs.until, proof: actOutTemplate.name, sentBy: null };
    await insertCopy(tx, row.id, participantId, sent);
  }
  if (complaints.some(({ runs }) => !runs)) {
    await startTerm(tx, { caseId, rule: 'civil.decision_copy_to_absent', from: finalOn, documentId });
  }
}

/** Those whom the secretary reported as absent, and who sent nobody either (CPC RK arts. 190, 403). */
async function absentFrom(on: Reads, { case_id: caseId }: ActRow, hearingId: HearingId): Promise<ReadonlySet<unknown>> {
  const summoned = await findSummoned(on, hearingId);
  const came = new Map(summoned?.participants.map((one) => [one.participantId, one.came]));
  const people = await listParticipants(on, caseId);
  const isHeard = ({ id }: Participant): boolean =>
    came.get(id) === true ||
    people.some(({ represents, id: helper }) => represents === id && came.get(helper) === true);
  return new Set(people.filter((one) => came.get(one.id) === false && !isHeard(one)).map(({ id }) => id));
}

async function isReached(on: Reads, { name }: Participant): Promise<boolean> {
  const id = name.kind === 'person' ? name.personId : name.organisationId;
  if (!id) return false;
  return (await listContacts(on, id as string as PersonId)).some(belongsToPerson);
}

/** Those of today whose right the complaint is; who represents one of them complains in that one's name. */
export async function listComplainants(
  on: Reads,
  row: Pick<ActRow, 'case_id'>,
  { complainants }: Pick<ActKind, 'complainants'>,
): Promise<readonly Participant[]> {
  const present = (await listParticipants(on, row.case_id)).filter(({ leftOn }) => leftOn === undefined);
  return present.filter(({ role }) => mayComplain(role, complainants));
}

function mayComplain(role: Participant['role'], complainants: ActKind['complainants']): boolean {
  if (complainants === 'author') return standpointOf(role) === 'author';
  return isSide(role) || role === 'third_party' || role === 'prosecutor';
}
