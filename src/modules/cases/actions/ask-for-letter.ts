import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import type { LetterId, LetterKind } from '../model/letter.ts';
import type { ParticipantId } from '../model/participant.ts';
import { listParticipantRows } from '../store/case-store.ts';
import { insertLetter, withdrawLettersOf } from '../store/letter-store.ts';
import type { CaseId } from '../store/tables.ts';
import { openCase } from './open-case.ts';

export interface LetterAsked {
  /** Default: a summons. */
  readonly kind?: Exclude<LetterKind, 'invitation'>;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  /** What the paper is about, in the words of the module that prints it; asked again while one is under way it is that one. */
  readonly subjectId: string;
  /** The nearest is printed first. */
  readonly neededBy: Temporal.PlainDate;
}

/**
 * Enters a paper summons or a copy of an act in the register of posting; its words are printed by the module that asks.
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_PARTICIPANT_UNKNOWN
 */
export async function askForLetter(tx: Tx, asked: LetterAsked): Promise<LetterId> {
  const { kind = 'summons', caseId, participantId, subjectId, neededBy } = asked;
  const { found } = await openCase(tx, caseId, 'prove-service');
  const isKnown = (await listParticipantRows(tx, found.id)).some(({ id }) => id === participantId);
  if (!isKnown) throw caseErrors('CASES_PARTICIPANT_UNKNOWN');
  const id = await insertLetter(tx, { caseId, participantId, kind, subjectId, neededBy });
  tx.record({ kind: 'letter', id }, { asked: subjectId });
  return id;
}

/**
 * Papers that were not posted yet and are not needed any more. @param participantId default: to whomever they go
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED
 */
export async function withdrawLetters(
  tx: Tx,
  caseId: CaseId,
  subjectIds: readonly string[],
  participantId?: ParticipantId,
): Promise<void> {
  const { found } = await openCase(tx, caseId, 'prove-service');
  const withdrawn = await withdrawLettersOf(tx, found.id, subjectIds, participantId);
  tx.record({ kind: 'case', id: found.id }, { withdrawnLetters: withdrawn.length });
}
