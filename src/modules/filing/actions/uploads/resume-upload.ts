import { createHash } from 'node:crypto';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { newId, type PersonId } from '#platform/ids';
import { draftChanged } from '../../events.ts';
import { uploadErrors } from '../../model/uploads/errors.ts';
import { readFileName } from '../../model/uploads/file-name.ts';
import {
  addPiece,
  addUpload,
  countUploads,
  dropUpload,
  dropUploadsBefore,
  findSameUpload,
  findUpload,
  lockUpload,
  readPieces,
  renameUpload,
  type Upload,
  type UploadId,
} from '../../store/upload-store.ts';
import { type ProvedFile, proveFile, requireSize } from './prove-file.ts';

/** Unfinished uploads that one person may have: a browser lost its connection, not its mind. */
const MOST_AT_ONCE = 20;

/** Largest piece of one request. */
export const PIECE_BYTES: number = 1024 * 1024;

/**
 * Begins an upload that can be gone on with after a lost connection, also at another process. The same file chosen again
 * after a reload of the page goes on where it was.
 * @throws FILING_FILE_NAME_*, FILING_FILE_KIND, FILING_FILE_EMPTY, FILING_FILE_TOO_LARGE, FILING_UPLOADS_TOO_MANY
 */
export async function beginUpload(
  platform: Platform,
  act: Act,
  asked: Omit<Upload, 'id' | 'receivedBytes'>,
): Promise<Pick<Upload, 'id' | 'receivedBytes'>> {
  const { name } = readFileName(asked.fileName);
  requireSize(name, asked.sizeBytes);
  const named = { ...asked, fileName: name };
  return await platform.db.transact(act, async (tx) => {
    const known = await findSameUpload(tx, asked);
    const { id, receivedBytes } = known ?? { id: newId<UploadId>(), receivedBytes: 0 };
    const { personId, draftId, sizeBytes } = asked;
    tx.record({ kind: 'upload', id, personId }, { draftId, sizeBytes, from: receivedBytes });
    if (known) {
      await renameUpload(tx, { ...named, id });
      return { id, receivedBytes };
    }
    if ((await countUploads(tx, personId)) >= MOST_AT_ONCE) throw uploadErrors('FILING_UPLOADS_TOO_MANY');
    await addUpload(tx, { ...named, id });
    return { id, receivedBytes };
  });
}

interface Piece {
  readonly id: UploadId;
  readonly personId: PersonId;
  readonly offset: number;
  readonly bytes: Buffer;
}

/**
 * Adds a piece where the last one ended.
 * @returns bytes received so far
 * @throws FILING_UPLOAD_NOT_FOUND, FILING_UPLOAD_OFFSET when it begins elsewhere or ends beyond the told size
 */
export async function receivePiece(platform: Platform, act: Act, piece: Piece): Promise<number> {
  return await platform.db.transact(act, async (tx) => {
    const upload = await lockUpload(tx, piece.id, piece.personId);
    if (!upload) throw uploadErrors('FILING_UPLOAD_NOT_FOUND');
    const end = piece.offset + piece.bytes.length;
    const isNext = piece.offset === upload.receivedBytes && end <= upload.sizeBytes;
    if (!isNext || piece.bytes.length > PIECE_BYTES) throw uploadErrors('FILING_UPLOAD_OFFSET');
    tx.record({ kind: 'upload', id: piece.id, personId: piece.personId }, { offset: piece.offset });
    return piece.bytes.length === 0 ? upload.receivedBytes : await addPiece(tx, upload, piece.bytes);
  });
}

/** @throws FILING_UPLOAD_NOT_FOUND */
export async function getUpload(platform: Platform, id: UploadId, personId: PersonId): Promise<Upload> {
  const upload = await findUpload(platform.reads, id, personId);
  if (!upload) throw uploadErrors('FILING_UPLOAD_NOT_FOUND');
  return upload;
}

/**
 * Looks at the whole file. Its pieces are forgotten when it is proved or refused, and stay while the scanner is away.
 * @throws what `proveFile` throws; FILING_UPLOAD_OFFSET when something is missing
 */
export async function proveUpload(platform: Platform, act: Act, upload: Upload): Promise<ProvedFile> {
  if (upload.receivedBytes !== upload.sizeBytes) throw uploadErrors('FILING_UPLOAD_OFFSET');
  const bytes = await readPieces(platform.reads, upload.id);
  try {
    requireSame(upload, bytes);
    const proved = await proveFile(platform, { fileName: upload.fileName, bytes });
    await forget(platform, act, upload, 'proved');
    return proved;
  } catch (thrown) {
    const { code, kind } = thrown as { code?: string; kind?: string };
    if (kind === 'refusal') await forget(platform, act, upload, code ?? 'refused');
    throw thrown;
  }
}

/** The bytes that came are those that the browser has read. @throws FILING_UPLOAD_CHANGED */
function requireSame({ sha256, fileName }: Upload, bytes: Buffer): void {
  if (sha256 && createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw uploadErrors('FILING_UPLOAD_CHANGED', { name: fileName });
}

/** The person does not want it any more. @throws FILING_UPLOAD_NOT_FOUND */
export async function abandonUpload(platform: Platform, act: Act, id: UploadId, personId: PersonId): Promise<void> {
  await forget(platform, act, await getUpload(platform, id, personId), 'abandoned');
}

async function forget(platform: Platform, act: Act, { id, personId, draftId }: Upload, outcome: string): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'upload', id, personId }, { outcome });
    await dropUpload(tx, id);
    tx.publish(draftChanged, { draftId });
  });
}

/** Pieces of uploads that nobody went on with for a day. */
export async function forgetOldUploads(platform: Platform): Promise<number> {
  const act: Act = { actor: { kind: 'system', name: 'filing' }, action: 'filing.forget-uploads' };
  return await platform.db.transact(act, async (tx) => {
    const forgotten = await dropUploadsBefore(tx, tx.clock.now().subtract({ hours: 24 }));
    tx.record({ kind: 'upload', id: 'old' }, { forgotten });
    return forgotten;
  });
}
