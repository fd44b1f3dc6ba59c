import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { givenRows, type Reads, type Tx } from '#platform/db';
import type { FilingId } from '../model/ids.ts';
import type { FiledDocumentRow, FilingRow } from './filing-store.ts';
import { inFiling } from './tables.ts';

/** What the receipt of a filing tells. */
export interface ReceiptFacts
  extends Pick<
    FilingRow,
    'form' | 'court_code' | 'submitted_at' | 'manifest_sha256' | 'document_sha256' | 'document_size_bytes'
  > {
  readonly talon: string;
  readonly documents: readonly Pick<FiledDocumentRow, 'title' | 'sha256' | 'size_bytes'>[];
}

export async function findReceiptFacts(on: Reads, id: FilingId): Promise<ReceiptFacts | undefined> {
  return await inFiling(on)
    .selectFrom('filing.filing as f')
    .innerJoin('filing.talon as t', 't.filing_id', 'f.id')
    .where('f.id', '=', id)
    .select(['f.form', 'f.court_code', 'f.submitted_at', 'f.manifest_sha256'])
    .select(['f.document_sha256', 'f.document_size_bytes', 't.number as talon'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('filing.document as d')
          .select(['d.title', 'd.sha256', 'd.size_bytes'])
          .whereRef('d.filing_id', '=', 'f.id')
          .orderBy('d.position'),
      ).as('documents'),
    )
    .executeTakeFirst();
}

export interface SealedReceipt {
  readonly id: FilingId;
  readonly content: Uint8Array;
  /** Detached CMS over the content. */
  readonly seal: Uint8Array;
}

/** @returns the filings whose receipt was not there before */
export async function insertReceipts(tx: Tx, receipts: readonly SealedReceipt[]): Promise<readonly FilingId[]> {
  const rows = receipts.map(({ id, content, seal }) => ({
    ...{ id, content: new TextDecoder().decode(content), seal: seal.toBase64() },
  }));
  const inserted = await inFiling(tx)
    .insertInto('filing.receipt')
    .columns(['filing_id', 'content', 'seal', 'sealed_at'])
    .expression((eb) =>
      eb
        .selectFrom(givenRows(rows, { id: 'uuid', content: 'text', seal: 'text' }))
        .select(['given.id', 'given.content'])
        .select(sql<Buffer>`decode(given.seal, 'base64')`.as('seal'))
        .select(sql<Temporal.Instant>`${tx.clock.now()}::timestamptz`.as('sealed_at')),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('filing_id')
    .execute();
  return inserted.map(({ filing_id }) => filing_id);
}
