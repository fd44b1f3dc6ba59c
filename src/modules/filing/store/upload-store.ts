import type { Generated } from 'kysely';
import { moduleHandle, type Reads, type Tx } from '#platform/db';
import type { Id, PersonId } from '#platform/ids';

export type UploadId = Id<'upload'>;

interface UploadTable {
  id: UploadId;
  person_id: PersonId;
  draft_id: string;
  kind: string;
  title: string;
  file_name: string;
  size_bytes: number;
  received_bytes: Generated<number>;
  began_at: Temporal.Instant;
  sha256: string | null;
}

interface UploadPieceTable {
  upload_id: UploadId;
  starts_at: number;
  bytes: Buffer;
}

const inUploads = moduleHandle<'filing', { 'filing.upload': UploadTable; 'filing.upload_piece': UploadPieceTable }>();

export interface Upload {
  readonly id: UploadId;
  readonly personId: PersonId;
  readonly draftId: string;
  readonly kind: string;
  readonly title: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly receivedBytes: number;
  /** What the browser says of the whole file; absent: it could not reckon it. */
  readonly sha256?: string;
}

export async function addUpload(tx: Tx, upload: Omit<Upload, 'receivedBytes'>): Promise<void> {
  const { id, personId, draftId, kind, title, fileName, sizeBytes, sha256 = null } = upload;
  await inUploads(tx)
    .insertInto('filing.upload')
    .values({
      ...{ id, person_id: personId, draft_id: draftId, kind, title },
      ...{ file_name: fileName, size_bytes: sizeBytes, sha256, began_at: tx.clock.now() },
    })
    .execute();
}

export async function countUploads(on: Reads, personId: PersonId): Promise<number> {
  const { count } = await inUploads(on)
    .selectFrom('filing.upload')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Uploads to a draft that were not finished, the oldest first. */
export async function uploadsOf(on: Reads, draftId: string): Promise<readonly Upload[]> {
  const rows = await inUploads(on)
    .selectFrom('filing.upload')
    .selectAll()
    .where('draft_id', '=', draftId)
    .orderBy('began_at')
    .orderBy('id')
    .execute();
  return rows.map(toUpload);
}

/** The unfinished upload of the same file to the same draft. */
export async function findSameUpload(
  on: Reads,
  { personId, draftId, sizeBytes, sha256 }: Pick<Upload, 'personId' | 'draftId' | 'sizeBytes' | 'sha256'>,
): Promise<Upload | undefined> {
  if (!sha256) return undefined;
  const row = await inUploads(on)
    .selectFrom('filing.upload')
    .selectAll()
    .where('person_id', '=', personId)
    .where('draft_id', '=', draftId)
    .where('size_bytes', '=', sizeBytes)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row && toUpload(row);
}

/** The same file is chosen again and called something else: what the person says last holds. */
export async function renameUpload(
  tx: Tx,
  { id, kind, fileName }: Pick<Upload, 'id' | 'kind' | 'fileName'>,
): Promise<void> {
  await inUploads(tx).updateTable('filing.upload').set({ kind, file_name: fileName }).where('id', '=', id).execute();
}

/** The upload of this person. */
export async function findUpload(on: Reads, id: UploadId, personId: PersonId): Promise<Upload | undefined> {
  const row = await inUploads(on)
    .selectFrom('filing.upload')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && toUpload(row);
}

export async function lockUpload(tx: Tx, id: UploadId, personId: PersonId): Promise<Upload | undefined> {
  const row = await inUploads(tx)
    .selectFrom('filing.upload')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  return row && toUpload(row);
}

const toUpload = (row: Omit<UploadTable, 'received_bytes'> & { received_bytes: number }): Upload => ({
  ...{ id: row.id, personId: row.person_id, draftId: row.draft_id, kind: row.kind, title: row.title },
  ...{ fileName: row.file_name, sizeBytes: row.size_bytes, receivedBytes: row.received_bytes },
  ...(row.sha256 ? { sha256: row.sha256 } : {}),
});

export async function addPiece(tx: Tx, upload: Upload, bytes: Buffer): Promise<number> {
  const receivedBytes = upload.receivedBytes + bytes.length;
  await inUploads(tx)
    .insertInto('filing.upload_piece')
    .values({ upload_id: upload.id, starts_at: upload.receivedBytes, bytes })
    .execute();
  await inUploads(tx)
    .updateTable('filing.upload')
    .set({ received_bytes: receivedBytes })
    .where('id', '=', upload.id)
    .execute();
  return receivedBytes;
}

export async function readPieces(on: Reads, id: UploadId): Promise<Buffer> {
  const rows = await inUploads(on)
    .selectFrom('filing.upload_piece')
    .select('bytes')
    .where('upload_id', '=', id)
    .orderBy('starts_at')
    .execute();
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}

export async function dropUpload(tx: Tx, id: UploadId): Promise<void> {
  await inUploads(tx).deleteFrom('filing.upload').where('id', '=', id).execute();
}

/** The file came another way. */
export async function dropSameUpload(tx: Tx, draftId: string, sha256: string): Promise<void> {
  await inUploads(tx)
    .deleteFrom('filing.upload')
    .where('draft_id', '=', draftId)
    .where('sha256', '=', sha256)
    .execute();
}

/** @returns how many uploads of so long ago were forgotten */
export async function dropUploadsBefore(tx: Tx, before: Temporal.Instant): Promise<number> {
  const result = await inUploads(tx).deleteFrom('filing.upload').where('began_at', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}
