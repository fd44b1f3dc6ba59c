import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import { participantsChanged } from '../events.ts';
import { fullNameOf, type ParticipantId } from '../model/participant.ts';
import { nameOf } from '../queries/get-case.ts';
import { endParticipation, insertParticipants, listParticipantRows, type NewParticipant } from '../store/case-store.ts';
import type { CaseId } from '../store/tables.ts';
import { joinedKind, leftKind } from './course-kinds.ts';
import { enterInto } from './enter-course.ts';
import { factOf, openCase } from './open-case.ts';

/** Lets persons and organisations join a case today. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function addParticipants(
  tx: Tx,
  id: CaseId,
  participants: readonly Omit<NewParticipant, 'joinedOn'>[],
): Promise<readonly ParticipantId[]> {
  const { found } = await openCase(tx, id, 'add-participants');
  const rows = await listParticipantRows(tx, id);
  const joinedOn = legalDay(tx.clock.now());
  const last = rows.reduce((most, { position }) => Math.max(most, position), 0);
  const joining = participants.map((one) => ({ ...one, joinedOn }));
  const added = await insertParticipants(tx, id, last + 1, joining);
  for (const { role, name } of joining) {
    await enterInto(tx, found, { kind: joinedKind, record: { role, name: fullNameOf(name) } });
  }
  tx.record({ kind: 'case', id }, { joined: added });
  tx.publish(participantsChanged, factOf(found));
  return added;
}

/** Ends a participation today; the participant stays in the file with the date. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function removeParticipant(tx: Tx, id: CaseId, participantId: ParticipantId): Promise<void> {
  const { found } = await openCase(tx, id, 'add-participants');
  const leaving = (await listParticipantRows(tx, id)).find((row) => row.id === participantId);
  if (!leaving) throw caseErrors('CASES_PARTICIPANT_UNKNOWN');
  await endParticipation(tx, participantId, legalDay(tx.clock.now()));
  const record = { role: leaving.role, name: fullNameOf(nameOf(leaving)) };
  await enterInto(tx, found, { kind: leftKind, record });
  tx.record({ kind: 'case', id }, { left: participantId });
  tx.publish(participantsChanged, factOf(found));
}
