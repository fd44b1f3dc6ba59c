import type { CaseId } from '#modules/cases';
import type { Reads, Tx } from '#platform/db';
import type { RequestId } from '../model/ids.ts';
import { inConference, type RemoteRequestRow } from './tables.ts';

/** Told again, it is the one that is there. @returns whether it is new */
export async function insertRequest(tx: Tx, row: RemoteRequestRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows: inserted } = await inConference(tx)
    .insertInto('conference.remote_request')
    .values(row)
    .onConflict((conflict) => conflict.column('filing_id').doNothing())
    .executeTakeFirstOrThrow();
  return inserted === 1n;
}

export async function lockRequest(tx: Tx, id: RequestId): Promise<RemoteRequestRow | undefined> {
  return await inConference(tx)
    .selectFrom('conference.remote_request')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateRequest(tx: Tx, id: RequestId, changes: Partial<RemoteRequestRow>): Promise<void> {
  await inConference(tx).updateTable('conference.remote_request').set(changes).where('id', '=', id).execute();
}

export async function requestsOfCase(on: Reads, caseId: CaseId): Promise<readonly RemoteRequestRow[]> {
  return await inConference(on)
    .selectFrom('conference.remote_request')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('filed_at')
    .orderBy('id')
    .execute();
}
