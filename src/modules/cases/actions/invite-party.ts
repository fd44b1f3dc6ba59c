import { openAccountForParty } from '#modules/identity';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { caseErrors } from '../errors.ts';
import type { ParticipantId } from '../model/participant.ts';
import { listParticipantRows } from '../store/case-store.ts';
import { insertLetter } from '../store/letter-store.ts';
import type { CaseId } from '../store/tables.ts';
import { openCase } from './open-case.ts';

export interface Invitation {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  /** Numbers named in the claim; used only when the register says that they are the participant's. */
  readonly phones?: readonly string[];
}

/**
 * A participant gets an account and is told of the case; without a proved contact a letter is asked for. Somebody whom no
 * register knows (no IIN or BIN) gets the letter at once.
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_PARTICIPANT_UNKNOWN
 */
export async function inviteParty(tx: Tx, { caseId, participantId, phones = [] }: Invitation): Promise<void> {
  const { found } = await openCase(tx, caseId, 'prove-service');
  const participant = (await listParticipantRows(tx, found.id)).find(({ id }) => id === participantId);
  if (!participant) throw caseErrors('CASES_PARTICIPANT_UNKNOWN');
  const holder = participant.person_id ?? (participant.organisation_id as string as PersonId | null);
  if (holder) {
    const subject = { kind: 'participant', id: participantId };
    await openAccountForParty(tx, { holder, phones, lang: found.language, subject });
  } else await insertLetter(tx, { caseId: found.id, participantId, kind: 'invitation' });
  tx.record({ kind: 'case', id: found.id }, { invited: participantId });
}
