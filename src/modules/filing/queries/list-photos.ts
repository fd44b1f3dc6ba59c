import type { Reads } from '#platform/db';
import type { PhotoId } from '../model/ids.ts';
import { findPhotoRow, photoRows } from '../store/photo-store.ts';
import { type Upload, uploadsOf } from '../store/upload-store.ts';
import type { Draft } from './get-draft.ts';

/** A photographed page in the list of its draft. */
export interface PhotoPage {
  readonly id: PhotoId;
  readonly sizeBytes: number;
  /** Clockwise, in degrees. */
  readonly turned: number;
}

/** Photographed pages in their order. @param draft given out to its owner by `getDraft` */
export async function listPhotos(on: Reads, { id }: Pick<Draft, 'id'>): Promise<readonly PhotoPage[]> {
  return (await photoRows(on, id)).map(({ id: photo, size_bytes: sizeBytes, turned }) => ({
    ...{ id: photo, sizeBytes, turned },
  }));
}

/** The small picture of a page, or the page itself. @returns undefined: it is not one of this draft */
export async function findPhotoPicture(
  on: Reads,
  { id }: Pick<Draft, 'id'>,
  photo: PhotoId,
): Promise<{ readonly mediaType: string; readonly bytes: Buffer } | undefined> {
  const row = await findPhotoRow(on, id, photo);
  if (!row) return undefined;
  return row.thumb ? { mediaType: 'image/jpeg', bytes: row.thumb } : { mediaType: row.media_type, bytes: row.bytes };
}

/** What was begun on the documents of a draft and waits to be finished. */
export interface Unfinished {
  readonly uploads: readonly Upload[];
  /** How many photographed pages are not yet a document. */
  readonly photos: number;
}

/** @param draft given out to its owner by `getDraft` */
export async function listUnfinished(on: Reads, { id }: Pick<Draft, 'id'>): Promise<Unfinished> {
  return { uploads: await uploadsOf(on, id), photos: (await photoRows(on, id)).length };
}
