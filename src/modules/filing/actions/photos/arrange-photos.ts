import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { draftChanged } from '../../events.ts';
import type { DraftId, PhotoId } from '../../model/ids.ts';
import { uploadErrors } from '../../model/uploads/errors.ts';
import {
  deletePhotos,
  deletePhotosBefore,
  type ListedPhotoRow,
  photoRows,
  updatePhoto,
} from '../../store/photo-store.ts';
import { openForWriting } from '../open-draft.ts';

/** How long pages wait for their PDF. */
const KEPT_DAYS = 7;

/** Moves a page one place up or down. @throws FILING_PHOTO_NOT_FOUND, FILING_DRAFT_NOT_FOUND, FILING_DRAFT_SENT */
export async function movePhoto(tx: Tx, draftId: DraftId, id: PhotoId, by: -1 | 1): Promise<void> {
  const rows = await changing(tx, draftId, { moved: id });
  const photo = photoIn(rows, id);
  const other = rows[rows.indexOf(photo) + by];
  if (!other) return;
  await updatePhoto(tx, photo.id, { position: other.position });
  await updatePhoto(tx, other.id, { position: photo.position });
}

/** Turns a page a quarter clockwise. @throws as `movePhoto` */
export async function turnPhoto(tx: Tx, draftId: DraftId, id: PhotoId): Promise<void> {
  const { turned } = photoIn(await changing(tx, draftId, { turned: id }), id);
  await updatePhoto(tx, id, { turned: (turned + 90) % 360 });
}

/** @throws as `movePhoto` */
export async function removePhoto(tx: Tx, draftId: DraftId, id: PhotoId): Promise<void> {
  await deletePhotos(tx, [photoIn(await changing(tx, draftId, { removed: id }), id).id]);
}

async function changing(tx: Tx, draftId: DraftId, what: Readonly<Record<string, string>>) {
  await openForWriting(tx, draftId);
  tx.record({ kind: 'draft', id: draftId }, what);
  tx.publish(draftChanged, { draftId });
  return await photoRows(tx, draftId);
}

function photoIn(rows: readonly ListedPhotoRow[], id: PhotoId): ListedPhotoRow {
  const row = rows.find((one) => one.id === id);
  if (!row) throw uploadErrors('FILING_PHOTO_NOT_FOUND');
  return row;
}

/** Pages that nobody made into a document for a week. */
export async function forgetOldPhotos(platform: Platform): Promise<number> {
  const act: Act = { actor: { kind: 'system', name: 'filing' }, action: 'filing.forget-photos' };
  return await platform.db.transact(act, async (tx) => {
    const forgotten = await deletePhotosBefore(tx, tx.clock.now().subtract({ hours: 24 * KEPT_DAYS }));
    tx.record({ kind: 'photo', id: 'old' }, { forgotten });
    return forgotten;
  });
}
