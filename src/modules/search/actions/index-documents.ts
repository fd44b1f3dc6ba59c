import type { Platform } from '#platform';
import type { SearchSource } from '../queries/search-source.ts';
import { dropDocument, putDocument } from '../store/document-store.ts';

/** Reads documents anew; what nobody may read any more is forgotten. Repeated, it changes nothing. */
export async function indexDocuments(
  platform: Pick<Platform, 'db'>,
  source: SearchSource,
  refs: readonly string[],
): Promise<void> {
  if (refs.length === 0) return;
  const name = 'search.index';
  await platform.db.transact({ actor: { kind: 'system', name }, action: name }, async (tx) => {
    for (const ref of refs) {
      // Read in the transaction that writes: a change between the two would leave the older words behind.
      const document = await source.read(tx, ref);
      if (document) await putDocument(tx, document);
      else await dropDocument(tx, source.kind, ref);
    }
    tx.record({ kind: 'search', id: source.kind }, { documents: refs.length });
  });
}
