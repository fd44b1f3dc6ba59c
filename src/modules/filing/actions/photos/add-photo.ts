import { createHash } from 'node:crypto';
import type { Platform } from '#platform';
import type { ActMaker } from '#platform/http';
import { newId } from '#platform/ids';
import { draftChanged } from '../../events.ts';
import type { DraftId, PhotoId } from '../../model/ids.ts';
import { uploadErrors } from '../../model/uploads/errors.ts';
import { MOST_BYTES } from '../../model/uploads/file-kinds.ts';
import { MOST_PHOTOS, readPhoto } from '../../model/uploads/photo.ts';
import { virusScanner } from '../../queries/uploads/virus-scanner.ts';
import { insertPhoto, photoRows } from '../../store/photo-store.ts';
import { openForWriting } from '../open-draft.ts';
import { requireSize } from '../uploads/prove-file.ts';
import { printPhotos } from './print-photos.ts';

/** Larger small pictures are none. */
const MOST_THUMB = 60 * 1024;
const MEGABYTE = 1024 * 1024;
/** Apart enough for moving one between two others. */
const STEP = 10;

export interface NewPhoto {
  readonly draftId: DraftId;
  /** As the phone calls it; told in refusals. */
  readonly name: string;
  readonly bytes: Buffer;
  /** A small picture made by the browser, for the list. */
  readonly thumb?: Buffer | undefined;
  /** It was larger than a form may bring. */
  readonly isCut?: boolean | undefined;
}

/**
 * Puts a photographed page to the others of the draft. It is printed once for trial: what cannot be printed is refused now,
 * not when the whole document is made.
 * @throws FILING_PHOTO_*, FILING_PHOTOS_*, FILING_FILE_EMPTY, FILING_FILE_TOO_LARGE, FILING_FILE_INFECTED,
 *   FILING_SCANNER_AWAY, FILING_DRAFT_NOT_FOUND, FILING_DRAFT_SENT
 */
export async function addPhoto(platform: Platform, act: ActMaker, sent: NewPhoto): Promise<PhotoId> {
  const { draftId, bytes, thumb } = sent;
  const name = sent.name.slice(0, 120);
  if (sent.isCut) throw uploadErrors('FILING_FILE_TOO_LARGE', { name, limit: MOST_BYTES / MEGABYTE });
  requireSize(name, bytes.length);
  const photo = readPhoto(bytes, name);
  if ((await platform.ports.of(virusScanner).scan(bytes)) === 'infected')
    throw uploadErrors('FILING_FILE_INFECTED', { name });
  await printPhotos(platform, { lang: 'kk', name, photos: [{ bytes, format: photo.format, turned: 0 }] });
  return await platform.db.transact(act('filing.add-photo'), async (tx) => {
    await openForWriting(tx, draftId);
    const rows = await photoRows(tx, draftId);
    if (rows.length >= MOST_PHOTOS) throw uploadErrors('FILING_PHOTOS_TOO_MANY', { limit: MOST_PHOTOS });
    const sum = rows.reduce((total, { size_bytes }) => total + size_bytes, bytes.length);
    if (sum > MOST_BYTES) throw uploadErrors('FILING_PHOTOS_TOO_HEAVY', { limit: MOST_BYTES / MEGABYTE });
    const id = newId<PhotoId>();
    await insertPhoto(tx, {
      ...{ id, draft_id: draftId, position: (rows.at(-1)?.position ?? 0) + STEP, media_type: photo.mediaType },
      ...{ bytes, size_bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
      ...{ thumb: thumbOf(thumb), turned: 0, added_at: tx.clock.now() },
    });
    tx.record({ kind: 'draft', id: draftId }, { photo: id });
    tx.publish(draftChanged, { draftId });
    return id;
  });
}

/** A small JPEG, or nothing: the list then shows the page itself. */
function thumbOf(sent: Buffer | undefined): Buffer | null {
  if (!sent || sent.length === 0 || sent.length > MOST_THUMB) return null;
  return sent.readUInt16BE(0) === 0xffd8 ? sent : null;
}
