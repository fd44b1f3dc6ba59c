import { canonicalBytes, sealForCourt } from '#modules/signatures';
import type { Platform } from '#platform';
import { SharedDeed, type Tx } from '#platform/db';
import type { FilingId } from '../model/ids.ts';
import { findReceiptFacts, insertReceipts, type SealedReceipt } from '../store/receipt-store.ts';

const act = { actor: { kind: 'system', name: 'filing' }, action: 'filing.seal-receipt' } as const;

/**
 * The receipt says what came, when and under which talon; sealed once, whoever asks again. Runs as a job; receipts sealed at the
 * same moment share a commit.
 */
export function receiptSealer(platform: Platform): (id: FilingId) => Promise<void> {
  const receipts = new SharedDeed(platform.db, { act, work: keepReceipts, orderBy: ({ id }: SealedReceipt) => id });
  return async (id) => {
    const content = await receiptOf(platform, id);
    if (!content) return;
    const seal = await sealForCourt(platform, { kind: 'receipt', content });
    await receipts.run({ id, content, seal });
  };
}

async function receiptOf({ reads }: Platform, id: FilingId): Promise<Uint8Array | undefined> {
  const filing = await findReceiptFacts(reads, id);
  if (!filing) return undefined;
  return canonicalBytes({
    ...{ purpose: 'filing-receipt', talon: filing.talon, form: filing.form, court: filing.court_code },
    ...{ receivedAt: filing.submitted_at.toString(), manifest: filing.manifest_sha256 },
    documents: [
      { title: filing.form, sha256: filing.document_sha256, sizeBytes: filing.document_size_bytes },
      ...filing.documents.map(({ title, sha256, size_bytes: sizeBytes }) => ({ title, sha256, sizeBytes })),
    ],
  });
}

/** @returns for each whether it was not there before */
async function keepReceipts(tx: Tx, receipts: readonly SealedReceipt[]): Promise<readonly boolean[]> {
  const inserted = new Set(await insertReceipts(tx, receipts));
  return receipts.map(({ id }) => {
    const sealed = inserted.delete(id);
    tx.record({ kind: 'filing', id }, { sealed });
    return sealed;
  });
}
