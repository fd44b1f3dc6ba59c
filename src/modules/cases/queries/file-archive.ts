import type { Readable } from 'node:stream';
import { formatCount, formatNumericDate } from '@ashyq/kk-text';
import { getCourt } from '#modules/courts';
import type { Platform } from '#platform';
import { type ArchivedFile, zipStream } from '#platform/archive';
import { wholeBlob } from '#platform/blobs';
import { legalDay } from '#platform/clock';
import type { Paper } from '#platform/print';
import { caseTexts } from '../locales/index.ts';
import { hashList, nameInFile } from '../model/file-hash.ts';
import type { CaseFile, FileDocument } from './case-file.ts';

export interface FileArchive {
  /** «7517-26-00-2-1234.zip». */
  readonly fileName: string;
  readonly stream: Readable;
}

/**
 * The open file as one ZIP: an inventory to read, the list of hashes whose own hash is that of the whole, every document
 * under its number. The same file gives the same bytes to whoever asks in the same language.
 * @throws what printing throws; the stream breaks with BLOBS_ABSENT or BLOBS_ALTERED
 */
export async function archiveFile(platform: Platform, file: CaseFile, lang: 'kk' | 'ru'): Promise<FileArchive> {
  const documents = file.documents.filter(({ number }) => number !== undefined);
  const at = lastFiled(file, documents);
  const inventory = await platform.printer.print(await inventoryPaper(platform, file, { documents, lang, at }));
  const files = async function* (): AsyncGenerator<ArchivedFile> {
    yield { name: `000-${caseTexts(lang).inventory.fileName}.pdf`, bytes: inventory };
    yield { name: 'SHA256SUMS', bytes: Buffer.from(hashList(documents)) };
    for (const one of documents) yield { name: nameInFile(one), bytes: await wholeBlob(platform.blobs, one.sha256) };
  };
  return { fileName: `${file.found.number.replaceAll('/', '-')}.zip`, stream: zipStream(files(), { at }) };
}

/** The file is what it is since its last document: that is the only time in the archive. */
function lastFiled({ found }: CaseFile, documents: readonly FileDocument[]): Temporal.Instant {
  const [latest] = documents.map(({ filedAt }) => filedAt).sort((a, b) => Temporal.Instant.compare(b, a));
  return latest ?? found.registeredOn.toZonedDateTime('Asia/Almaty').toInstant();
}

interface Inventory {
  readonly documents: readonly FileDocument[];
  readonly lang: 'kk' | 'ru';
  readonly at: Temporal.Instant;
}

async function inventoryPaper(
  platform: Platform,
  { found, participants, sha256 }: CaseFile,
  { documents, lang, at }: Inventory,
): Promise<Paper> {
  const court = await getCourt(platform.db.reads, found.courtCode);
  const { inventory: words, documents: kinds, roles } = caseTexts(lang);
  const byWhom = ({ filedBy }: FileDocument): string => {
    const role = participants.find(({ id }) => id === filedBy)?.role;
    return role ? roles[role] : words.court;
  };
  const title = words.title({ number: found.number });
  return {
    ...{ template: new URL('../web/inventory.typ', import.meta.url), lang, title, at, author: court.name[lang] },
    data: {
      ...{ title, court: court.name[lang], sha256, count: words.count({ count: documents.length }) },
      files: documents.map((one) => ({
        ...{ number: String(one.number), title: one.title, file: nameInFile(one), sha256: one.sha256 },
        facts: `${kinds[one.kind]}, ${byWhom(one)}, ${formatNumericDate(legalDay(one.filedAt))}`,
        pages: one.pages ? String(one.pages) : '–',
        size: formatCount(one.sizeBytes),
      })),
      words: { ...words, title: '', count: '' },
    },
  };
}
