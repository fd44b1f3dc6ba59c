import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { ProtocolId, RemarkId } from '../model/ids.ts';
import { inMinutes, type RemarkTable } from './tables.ts';

export type RemarkRow = Selectable<RemarkTable>;

export async function insertRemark(tx: Tx, row: Insertable<RemarkTable>): Promise<void> {
  await inMinutes(tx).insertInto('minutes.remark').values(row).execute();
}

export async function lockRemark(tx: Tx, id: RemarkId): Promise<RemarkRow | undefined> {
  return await inMinutes(tx)
    .selectFrom('minutes.remark')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function findRemark(on: Reads, id: RemarkId): Promise<RemarkRow | undefined> {
  return await inMinutes(on).selectFrom('minutes.remark').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function remarksOf(on: Reads, id: ProtocolId): Promise<readonly RemarkRow[]> {
  return await inMinutes(on)
    .selectFrom('minutes.remark')
    .selectAll()
    .where('protocol_id', '=', id)
    .orderBy('prepared_at')
    .orderBy('id')
    .execute();
}

export async function updateRemark(tx: Tx, id: RemarkId, changes: Updateable<RemarkTable>): Promise<void> {
  await inMinutes(tx)
    .updateTable('minutes.remark')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
