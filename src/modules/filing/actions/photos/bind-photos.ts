import type { Platform } from '#platform';
import type { ActMaker, Principal } from '#platform/http';
import type { AttachmentId, DraftId } from '../../model/ids.ts';
import { uploadErrors } from '../../model/uploads/errors.ts';
import { getDraft } from '../../queries/get-draft.ts';
import { languageOf } from '../../queries/language-of.ts';
import { deletePhotos, photoBytes } from '../../store/photo-store.ts';
import { attachFile } from '../attach-file.ts';
import { proveFile } from '../uploads/prove-file.ts';
import { printPhotos } from './print-photos.ts';

export interface Binding {
  readonly draftId: DraftId;
  /** What the document is: a kind of the form. */
  readonly kind: string;
  readonly title: string;
}

/**
 * Makes one PDF of the photographed pages in their order and attaches it; the pages are gone then.
 * @throws FILING_PHOTOS_MISSING, FILING_PHOTO_UNREADABLE, and what `proveFile` and `attachFile` throw
 */
export async function bindPhotos(
  platform: Platform,
  act: ActMaker,
  principal: Principal,
  { draftId, kind, title }: Binding,
): Promise<AttachmentId> {
  const draft = await getDraft(platform.reads, principal, draftId);
  const rows = await photoBytes(platform.reads, draftId);
  if (rows.length === 0) throw uploadErrors('FILING_PHOTOS_MISSING');
  const photos = rows.map(({ bytes, media_type, turned }) => ({
    ...({ bytes, turned, format: media_type === 'image/png' ? 'png' : 'jpg' } as const),
  }));
  const lang = await languageOf(platform.reads, draft);
  const bytes = await printPhotos(platform, { lang, title, name: title, photos });
  const proved = await proveFile(platform, { fileName: fileNameOf(title), bytes });
  return await platform.db.transact(act('filing.bind-photos'), async (tx) => {
    const id = await attachFile(tx, draftId, { ...proved, kind, title });
    await deletePhotos(
      tx,
      rows.map((row) => row.id),
    );
    return id;
  });
}

/** A title as the name of a file: what no file system takes is left out. */
function fileNameOf(title: string): string {
  const clean = title.replace(/[^\p{L}\p{N} .,()-]/gu, ' ').replace(/\s+/g, ' ');
  return `${
    clean
      .replace(/^[ .]+/, '')
      .slice(0, 100)
      .trim() || 'document'
  }.pdf`;
}
