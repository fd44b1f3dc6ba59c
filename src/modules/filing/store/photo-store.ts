import type { Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { DraftId, PhotoId } from '../model/ids.ts';
import { type FilingTables, inFiling } from './tables.ts';

type PhotoRow = Selectable<FilingTables['filing.photo_page']>;

/** A page without its bytes. */
export type ListedPhotoRow = Omit<PhotoRow, 'bytes' | 'thumb'>;

const listed = ['id', 'draft_id', 'position', 'media_type', 'size_bytes', 'sha256', 'turned', 'added_at'] as const;

export async function photoRows(on: Reads, draftId: DraftId): Promise<readonly ListedPhotoRow[]> {
  return await inFiling(on)
    .selectFrom('filing.photo_page')
    .select(listed)
    .where('draft_id', '=', draftId)
    .orderBy('position')
    .execute();
}

export async function photoBytes(
  on: Reads,
  draftId: DraftId,
): Promise<readonly Pick<PhotoRow, 'id' | 'media_type' | 'bytes' | 'turned'>[]> {
  return await inFiling(on)
    .selectFrom('filing.photo_page')
    .select(['id', 'media_type', 'bytes', 'turned'])
    .where('draft_id', '=', draftId)
    .orderBy('position')
    .execute();
}

export async function findPhotoRow(on: Reads, draftId: DraftId, id: PhotoId): Promise<PhotoRow | undefined> {
  return await inFiling(on)
    .selectFrom('filing.photo_page')
    .selectAll()
    .where('draft_id', '=', draftId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertPhoto(tx: Tx, row: PhotoRow): Promise<void> {
  await inFiling(tx).insertInto('filing.photo_page').values(row).execute();
}

export async function updatePhoto(
  tx: Tx,
  id: PhotoId,
  changes: Partial<Pick<PhotoRow, 'position' | 'turned'>>,
): Promise<void> {
  await inFiling(tx).updateTable('filing.photo_page').set(changes).where('id', '=', id).execute();
}

export async function deletePhotos(tx: Tx, ids: readonly PhotoId[]): Promise<void> {
  if (ids.length === 0) return;
  await inFiling(tx).deleteFrom('filing.photo_page').where('id', 'in', ids).execute();
}

/** @returns how many pages of so long ago were forgotten */
export async function deletePhotosBefore(tx: Tx, before: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await inFiling(tx)
    .deleteFrom('filing.photo_page')
    .where('added_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
