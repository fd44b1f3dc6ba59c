import type { Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { AttachmentId, DraftId } from '../model/ids.ts';
import { type FilingTables, inFiling } from './tables.ts';

export type AttachmentRow = Selectable<FilingTables['filing.attachment']>;

export async function attachmentRows(on: Reads, id: DraftId): Promise<readonly AttachmentRow[]> {
  return await inFiling(on)
    .selectFrom('filing.attachment')
    .selectAll()
    .where('draft_id', '=', id)
    .orderBy('position')
    .execute();
}

/** @returns false when the very same content is there already */
export async function insertAttachment(tx: Tx, row: AttachmentRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await inFiling(tx)
    .insertInto('filing.attachment')
    .values(row)
    .onConflict((conflict) => conflict.columns(['draft_id', 'sha256']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateAttachment(
  tx: Tx,
  id: AttachmentId,
  changes: Partial<Pick<AttachmentRow, 'kind' | 'title' | 'position'>>,
): Promise<void> {
  await inFiling(tx).updateTable('filing.attachment').set(changes).where('id', '=', id).execute();
}

export async function deleteAttachment(tx: Tx, draftId: DraftId, id: AttachmentId): Promise<boolean> {
  const { numDeletedRows } = await inFiling(tx)
    .deleteFrom('filing.attachment')
    .where('draft_id', '=', draftId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
