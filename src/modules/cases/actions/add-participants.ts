import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import { participantsChanged } from '../events.ts';
import type { ParticipantId } from '../model/participant.ts';
import { mayDo } from '../policy.ts';
import { caseScope } from '../queries/case-scope.ts';
import {
  endParticipation,
  insertParticipants,
  listParticipantRows,
  lockCase,
  type NewParticipant,
} from '../store/case-store.ts';
import type { CaseId } from '../store/tables.ts';

/** Lets persons and organisations join a case today. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function addParticipants(
  tx: Tx,
  id: CaseId,
  participants: readonly Omit<NewParticipant, 'joinedOn'>[],
): Promise<readonly ParticipantId[]> {
  const { found, rows } = await openForChange(tx, id);
  const joinedOn = legalDay(tx.clock.now());
  const last = rows.reduce((most, { position }) => Math.max(most, position), 0);
  const added = await insertParticipants(
    tx,
    id,
    last + 1,
    participants.map((one) => ({ ...one, joinedOn })),
  );
  tx.record({ kind: 'case', id }, { joined: added });
  tx.publish(participantsChanged, { caseId: id, number: found.number, courtCode: found.court_code });
  return added;
}

/** Ends a participation today; the participant stays in the file with the date. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function removeParticipant(tx: Tx, id: CaseId, participantId: ParticipantId): Promise<void> {
  const { found, rows } = await openForChange(tx, id);
  if (!rows.some((row) => row.id === participantId)) throw caseErrors('CASES_CASE_NOT_FOUND');
  await endParticipation(tx, participantId, legalDay(tx.clock.now()));
  tx.record({ kind: 'case', id }, { left: participantId });
  tx.publish(participantsChanged, { caseId: id, number: found.number, courtCode: found.court_code });
}

async function openForChange(tx: Tx, id: CaseId) {
  const found = await lockCase(tx, id);
  if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
  if (!mayDo('add-participants', tx.act.actor, await caseScope(tx, found))) throw caseErrors('CASES_NOT_ALLOWED');
  return { found, rows: await listParticipantRows(tx, id) };
}
