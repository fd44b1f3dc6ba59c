import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { caseErrors } from '../errors.ts';
import type { DocumentId } from '../model/document.ts';
import { type LetterId, type LetterKind, type LetterState, letterState } from '../model/letter.ts';
import type { ParticipantId, ParticipantName, ParticipantRole } from '../model/participant.ts';
import { mayDo } from '../policy.ts';
import { findParticipant } from '../store/case-store.ts';
import { findLetter, type ListedLetterRow, lettersOfCase, listLetterRows } from '../store/letter-store.ts';
import type { CaseId } from '../store/tables.ts';
import { nameOf } from './get-case.ts';

/** A line of the register of posting. */
export interface Letter {
  readonly id: LetterId;
  readonly caseId: CaseId;
  readonly number: string;
  readonly courtCode: string;
  readonly kind: LetterKind;
  /** What a summons or a copy is about. */
  readonly subjectId: string | undefined;
  readonly neededBy: Temporal.PlainDate | undefined;
  readonly participantId: ParticipantId;
  readonly state: LetterState;
  readonly name: ParticipantName;
  readonly role: ParticipantRole;
  readonly askedAt: Temporal.Instant;
  readonly address: string | undefined;
  readonly printedAt: Temporal.Instant | undefined;
  readonly postedOn: Temporal.PlainDate | undefined;
  readonly postingNumber: string | undefined;
  readonly settledOn: Temporal.PlainDate | undefined;
  readonly proofDocumentId: DocumentId | undefined;
}

/** What is to be done comes first. @throws CASES_NOT_ALLOWED */
export async function listLetters(on: Reads, actor: Actor, courtCode: string, limit = 100): Promise<readonly Letter[]> {
  if (!mayDo('prove-service', actor, { courtCode, participants: [] })) throw caseErrors('CASES_NOT_ALLOWED');
  return await Promise.all((await listLetterRows(on, courtCode, limit)).map((row) => letterOf(on, row)));
}

/** @throws CASES_LETTER_NOT_FOUND also when it is another court's */
export async function getLetter(on: Reads, actor: Actor, id: LetterId): Promise<Letter> {
  const row = await findLetter(on, id);
  if (!row || !mayDo('prove-service', actor, { courtCode: row.court_code, participants: [] })) {
    throw caseErrors('CASES_LETTER_NOT_FOUND');
  }
  return await letterOf(on, row);
}

/** Letters of one case, for those who may read its file: both sides see that and when one was sent. */
export async function listLettersOfCase(on: Reads, caseId: CaseId): Promise<readonly Letter[]> {
  return await Promise.all((await lettersOfCase(on, caseId)).map((row) => letterOf(on, row)));
}

async function letterOf(on: Reads, row: ListedLetterRow): Promise<Letter> {
  const participant = await findParticipant(on, row.participant_id);
  if (!participant) throw caseErrors('CASES_LETTER_NOT_FOUND');
  const [printedAt, postedOn, outcome] = [
    row.printed_at ?? undefined,
    row.posted_on ?? undefined,
    row.outcome ?? undefined,
  ];
  return {
    ...{ id: row.id, caseId: row.case_id, number: row.number, courtCode: row.court_code },
    ...{ kind: row.kind, subjectId: row.subject_id ?? undefined, neededBy: row.needed_by ?? undefined },
    participantId: row.participant_id,
    state: letterState({ printedAt, postedOn, outcome, isWithdrawn: row.withdrawn_at !== null }),
    ...{ name: nameOf(participant), role: participant.role },
    ...{ askedAt: row.asked_at, address: row.address ?? undefined, printedAt, postedOn },
    ...{ postingNumber: row.posting_number ?? undefined, settledOn: row.settled_on ?? undefined },
    proofDocumentId: row.proof_document_id ?? undefined,
  };
}
