import type { CaseId } from '#modules/cases';
import type { Reads, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { type DrawId, inDistribution, type RedrawRequestId, type RedrawRequestTable } from './tables.ts';

export type RedrawRequestRow = RedrawRequestTable;

type Answer = 'settled' | 'settled_at' | 'settled_by' | 'settled_why';

export async function insertRequest(
  tx: Tx,
  request: Omit<RedrawRequestTable, Answer | 'id' | 'asked_at'>,
): Promise<RedrawRequestId> {
  const id = newId<RedrawRequestId>();
  const open = { settled: null, settled_at: null, settled_by: null, settled_why: null };
  await inDistribution(tx)
    .insertInto('distribution.redraw_request')
    .values({ id, asked_at: tx.clock.now(), ...request, ...open })
    .execute();
  return id;
}

export async function openRequestOf(on: Reads, caseId: CaseId): Promise<RedrawRequestRow | undefined> {
  return await inDistribution(on)
    .selectFrom('distribution.redraw_request')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('settled', 'is', null)
    .executeTakeFirst();
}

/** The confirmed request that takes the case from this draw; the next draw answers it. */
export async function confirmedRequestOf(on: Reads, drawId: DrawId): Promise<RedrawRequestRow | undefined> {
  return await inDistribution(on)
    .selectFrom('distribution.redraw_request')
    .selectAll()
    .where('draw_id', '=', drawId)
    .where('settled', '=', 'confirmed')
    .executeTakeFirst();
}

export async function lockRequest(tx: Tx, id: RedrawRequestId): Promise<RedrawRequestRow | undefined> {
  return await inDistribution(tx)
    .selectFrom('distribution.redraw_request')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function settleRequest(
  tx: Tx,
  id: RedrawRequestId,
  answer: Pick<RedrawRequestTable, Answer>,
): Promise<void> {
  await inDistribution(tx).updateTable('distribution.redraw_request').set(answer).where('id', '=', id).execute();
}

/** Newest first, open ones before all others. */
export async function requestsOf(on: Reads, courtCode: string, most: number): Promise<readonly RedrawRequestRow[]> {
  return await inDistribution(on)
    .selectFrom('distribution.redraw_request')
    .selectAll()
    .where('court_code', '=', courtCode)
    .orderBy((eb) => eb('settled', 'is not', null))
    .orderBy('asked_at', 'desc')
    .limit(most)
    .execute();
}
