import type { Tx } from '#platform/db';
import { caseErrors } from '../../errors.ts';
import { participantsChanged } from '../../events.ts';
import { isSide, type ParticipantId } from '../../model/participant.ts';
import { insertParticipants, listParticipantRows, type NewParticipant } from '../../store/case-store.ts';
import type { CaseId } from '../../store/tables.ts';
import { factOf, openCase } from '../open-case.ts';

/** Enters participants with the days on which they joined and left. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_NO_SIDES */
export async function importParticipants(
  tx: Tx,
  caseId: CaseId,
  participants: readonly NewParticipant[],
): Promise<readonly ParticipantId[]> {
  const { found } = await openCase(tx, caseId, 'import');
  const rows = await listParticipantRows(tx, caseId);
  const hasSides = [...rows, ...participants].some(({ role }) => isSide(role));
  if (!hasSides) throw caseErrors('CASES_NO_SIDES');
  const last = rows.reduce((most, { position }) => Math.max(most, position), 0);
  const ids = await insertParticipants(tx, caseId, last + 1, participants);
  tx.record({ kind: 'case', id: caseId }, { joined: ids });
  tx.publish(participantsChanged, factOf(found));
  return ids;
}
