import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import type { ParticipantId } from '../model/participant.ts';
import { whoActs } from '../queries/case-scope.ts';
import { type CaseRow, listParticipantRows, type ParticipantRow } from '../store/case-store.ts';

/**
 * A person writes in the name of a participant for whom that person acts: a party, the organisation, whom it represents.
 * The registry and the judge write what anybody handed in.
 * @returns the participant
 * @throws CASES_PARTICIPANT_UNKNOWN, CASES_NOT_ALLOWED
 */
export async function requireOwn(tx: Tx, found: CaseRow, participantId: ParticipantId): Promise<ParticipantRow> {
  const participants = await listParticipantRows(tx, found.id);
  const participant = participants.find(({ id }) => id === participantId);
  if (!participant) throw caseErrors('CASES_PARTICIPANT_UNKNOWN');
  const { actor } = tx.act;
  if (actor.kind !== 'person') return participant;
  const own = (await whoActs(tx, participants)).get(actor.personId) ?? [];
  if (!own.some(({ id }) => id === participantId)) throw caseErrors('CASES_NOT_ALLOWED');
  return participant;
}
