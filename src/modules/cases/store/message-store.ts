import type { Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import { type CaseId, type CasesTables, inCases } from './tables.ts';

export type MessageRow = Selectable<CasesTables['cases.message']>;

export async function appendMessage(tx: Tx, row: MessageRow): Promise<void> {
  await inCases(tx).insertInto('cases.message').values(row).execute();
}

/** The oldest first, as a talk is read. */
export async function listMessageRows(on: Reads, caseId: CaseId): Promise<readonly MessageRow[]> {
  return await inCases(on)
    .selectFrom('cases.message')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
