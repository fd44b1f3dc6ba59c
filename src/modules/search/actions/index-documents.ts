import type { Platform } from '#platform';
import type { SearchDocument } from '../model/search-document.ts';
import type { SearchSource } from '../queries/search-source.ts';
import { dropDocuments, putDocuments } from '../store/document-store.ts';
import { putWords } from '../store/word-store.ts';

/** Reads documents anew; what nobody may read any more is forgotten. Repeated, it changes nothing. */
export async function indexDocuments(
  platform: Pick<Platform, 'db'>,
  source: SearchSource,
  refs: readonly string[],
): Promise<void> {
  if (refs.length === 0) return;
  const name = 'search.index';
  await platform.db.transact({ actor: { kind: 'system', name }, action: name }, async (tx) => {
    const documents: SearchDocument[] = [];
    const gone: string[] = [];
    for (const ref of new Set(refs)) {
      // Read in the transaction that writes: a change between the two would leave the older words behind.
      const document = await source.read(tx, ref);
      if (document) documents.push(document);
      else gone.push(ref);
    }
    await putDocuments(tx, documents);
    await putWords(tx, documents);
    await dropDocuments(tx, source.kind, gone);
    tx.record({ kind: 'search', id: source.kind }, { documents: refs.length });
  });
}
