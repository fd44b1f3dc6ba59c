import type { Selectable } from 'kysely';
import { oneByOne, type Reads, type Tx, twinsSince } from '#platform/db';
import { type CaseId, type CasesTables, inCases } from './tables.ts';

export type MessageRow = Selectable<CasesTables['cases.message']>;

export async function appendMessage(tx: Tx, row: MessageRow): Promise<void> {
  await inCases(tx).insertInto('cases.message').values(row).execute();
}

/** The same words of the same person in the case, if they came since then. */
export async function findTwinMessage(
  tx: Tx,
  { case_id, author_id, body }: Pick<MessageRow, 'case_id' | 'author_id' | 'body'>,
): Promise<MessageRow['id'] | undefined> {
  await oneByOne(tx, `cases.message:${case_id}:${author_id}`);
  const row = await inCases(tx)
    .selectFrom('cases.message')
    .select('id')
    .where('case_id', '=', case_id)
    .where('author_id', '=', author_id)
    .where('body', '=', body)
    .where('at', '>', twinsSince(tx))
    .executeTakeFirst();
  return row?.id;
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
