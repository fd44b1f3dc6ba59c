import type { Platform } from '#platform';
import { isHouseError } from '#platform/errors';
import { filingTexts } from '../../locales/index.ts';
import { uploadErrors } from '../../model/uploads/errors.ts';

export interface PhotoSheet {
  readonly lang: 'kk' | 'ru';
  /** In the metadata of the file; default: the cabinet's own. */
  readonly title?: string;
  /** What cannot be read is called so in the refusal. */
  readonly name: string;
  readonly photos: readonly {
    readonly bytes: Buffer;
    readonly format: 'jpg' | 'png';
    /** Clockwise, in degrees. */
    readonly turned: number;
  }[];
}

/**
 * Photographs as one PDF, each on a sheet of its own. Made outside of any transaction.
 * @throws FILING_PHOTO_UNREADABLE when the printer cannot read one, and what else the printer throws
 */
export async function printPhotos(platform: Platform, { lang, title, name, photos }: PhotoSheet): Promise<Uint8Array> {
  const words = filingTexts(lang).photos;
  try {
    return await platform.printer.print({
      ...{ template: new URL('./photos.typ', import.meta.url), lang, author: words.author },
      title: title ?? words.author,
      at: platform.clock.now(),
      pictures: photos.map(({ bytes, format }, at) => ({ bytes, format, label: words.page({ at: at + 1 }) })),
      data: { turned: photos.map(({ turned }) => turned) },
    });
  } catch (thrown) {
    if (!isHouseError(thrown, 'PRINT_FAILED') && !isHouseError(thrown, 'PRINT_TOOK_TOO_LONG')) throw thrown;
    throw uploadErrors('FILING_PHOTO_UNREADABLE', { name }, { cause: thrown });
  }
}
