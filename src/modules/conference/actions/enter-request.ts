import type { CaseId, DocumentId, ParticipantId } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { newId, type PersonId } from '#platform/ids';
import type { RequestId } from '../model/ids.ts';
import { insertRequest } from '../store/request-store.ts';
import { lockRoom, openRoomsOfCase } from '../store/room-store.ts';
import { saveRoom } from './change-room.ts';

export interface NewRequest {
  /** Told twice, it is one request. */
  readonly filingId: string;
  readonly caseId: CaseId;
  readonly documentId: DocumentId;
  readonly participantId: ParticipantId | null;
  readonly filerId: PersonId;
}

/** Puts a motion to take part by video before the judge; the panels of open rooms of the case show it. */
export async function enterRequest(platform: Platform, act: Act, asked: NewRequest): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const id = newId<RequestId>();
    const { filingId, caseId, documentId, participantId, filerId } = asked;
    const isNew = await insertRequest(tx, {
      ...{ id, filing_id: filingId, case_id: caseId, document_id: documentId, participant_id: participantId },
      ...{ filer_id: filerId, filed_at: tx.clock.now(), verdict: null, reason: null, norm: null, hearing_id: null },
      ...{ decided_by: null, decided_at: null },
    });
    tx.record({ kind: 'case', id: caseId }, { remoteRequest: filingId, isNew });
    if (!isNew) return;
    for (const { id: roomId } of await openRoomsOfCase(tx, caseId)) {
      const room = await lockRoom(tx, roomId);
      if (room) await saveRoom(tx, room, {}, { kind: 'remote_asked' });
    }
  });
}
