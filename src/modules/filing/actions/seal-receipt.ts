import { canonicalBytes, sealForCourt } from '#modules/signatures';
import type { Platform } from '#platform';
import type { FilingId } from '../model/ids.ts';
import { filedDocumentRows, findFilingRow } from '../store/filing-store.ts';
import { inFiling } from '../store/tables.ts';
import { talonOf } from '../store/talon-store.ts';

const act = { actor: { kind: 'system', name: 'filing' }, action: 'filing.seal-receipt' } as const;

/** The receipt says what came, when and under which talon; sealed once, whoever asks again. Runs as a job. */
export async function sealReceipt(platform: Platform, id: FilingId): Promise<void> {
  const filing = await findFilingRow(platform.reads, id);
  const talon = await talonOf(platform.reads, id);
  if (!filing || !talon) return;
  const documents = await filedDocumentRows(platform.reads, id);
  const content = canonicalBytes({
    ...{ purpose: 'filing-receipt', talon: talon.number, form: filing.form, court: filing.court_code },
    ...{ receivedAt: filing.submitted_at.toString(), manifest: filing.manifest_sha256 },
    documents: [
      { title: filing.form, sha256: filing.document_sha256, sizeBytes: filing.document_size_bytes },
      ...documents.map(({ title, sha256, size_bytes: sizeBytes }) => ({ title, sha256, sizeBytes })),
    ],
  });
  const seal = await sealForCourt(platform, { kind: 'receipt', content });
  await platform.db.transact(act, async (tx) => {
    const { numInsertedOrUpdatedRows } = await inFiling(tx)
      .insertInto('filing.receipt')
      .values({
        ...{ filing_id: id, content: new TextDecoder().decode(content) },
        ...{ seal: Buffer.from(seal), sealed_at: tx.clock.now() },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    tx.record({ kind: 'filing', id }, { sealed: numInsertedOrUpdatedRows === 1n });
  });
}
