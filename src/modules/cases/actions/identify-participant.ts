import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import { participantsChanged } from '../events.ts';
import type { ParticipantId, ParticipantName } from '../model/participant.ts';
import { nameOf } from '../queries/get-case.ts';
import { listParticipantRows, renameParticipant } from '../store/case-store.ts';
import type { CaseId } from '../store/tables.ts';
import { factOf, openCase } from './open-case.ts';
import { refuseWrongSides } from './register-case.ts';

export interface Identified {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  /** Of the same kind as before, with the person or the organisation. */
  readonly name: ParticipantName;
}

/**
 * Says who a participant is whom no register named when the case was registered.
 * @returns false when it has been said before
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_PARTICIPANT_UNKNOWN, CASES_SAME_PERSON_ON_BOTH_SIDES
 */
export async function identifyParticipant(tx: Tx, { caseId, participantId, name }: Identified): Promise<boolean> {
  const { found } = await openCase(tx, caseId, 'add-participants');
  const rows = await listParticipantRows(tx, found.id);
  const row = rows.find(({ id }) => id === participantId);
  if (!row || nameOf(row).kind !== name.kind) throw caseErrors('CASES_PARTICIPANT_UNKNOWN');
  tx.record({ kind: 'case', id: found.id }, { identified: participantId });
  if (row.person_id ?? row.organisation_id) return false;
  refuseWrongSides(rows.map((one) => ({ role: one.role, name: one === row ? name : nameOf(one) })));
  await renameParticipant(tx, participantId, name);
  tx.publish(participantsChanged, factOf(found));
  return true;
}
