import { sql } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { FoundKind } from '../model/found-kinds.ts';
import { ANALYSER, vectorOf } from '../model/lexemes.ts';
import type { SearchDocument } from '../model/search-document.ts';
import { inSearch } from './tables.ts';

/** The documents as they are now, in place of what was known of them: one statement for all. */
export async function putDocuments(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  await inSearch(tx)
    .insertInto('search.document')
    .values(documents.map(rowOf))
    .onConflict((conflict) =>
      conflict.columns(['kind', 'ref']).doUpdateSet(({ ref }) => ({
        ...{ court_code: ref('excluded.court_code'), at: ref('excluded.at'), until: ref('excluded.until') },
        ...{ href: ref('excluded.href'), title: ref('excluded.title'), about: ref('excluded.about') },
        ...{ words: ref('excluded.words'), numbers: ref('excluded.numbers') },
        ...{ analyser: ref('excluded.analyser'), vector: ref('excluded.vector') },
      })),
    )
    .execute();
  await sql`select search.settle_words()`.execute(inSearch(tx));
}

function rowOf(document: SearchDocument) {
  const { kind, ref, courtCode, at, until, href, title, about, words, numbers } = document;
  return {
    ...{ kind, ref, court_code: courtCode, at, until, href, words, numbers: [...numbers], analyser: ANALYSER },
    title: sql<SearchDocument['title']>`${JSON.stringify(title)}::jsonb`,
    about: sql<SearchDocument['about']>`${JSON.stringify(about)}::jsonb`,
    vector: sql<string>`${vectorOf(document)}::tsvector`,
  };
}

export async function dropDocuments(tx: Tx, kind: FoundKind, refs: readonly string[]): Promise<void> {
  if (refs.length === 0) return;
  await inSearch(tx).deleteFrom('search.document').where('kind', '=', kind).where('ref', 'in', refs).execute();
}

/** Forgets what is not found any more. @returns how many */
export async function dropEnded(tx: Tx): Promise<number> {
  const { numDeletedRows } = await inSearch(tx)
    .deleteFrom('search.document')
    .where('until', '<=', tx.clock.now())
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Documents of a kind in the order of their names, for reading everything anew. */
export async function refsOf(on: Reads, kind: FoundKind, after: string, most: number): Promise<string[]> {
  const rows = await inSearch(on)
    .selectFrom('search.document')
    .select('ref')
    .where('kind', '=', kind)
    .where('ref', '>', after)
    .orderBy('ref')
    .limit(most)
    .execute();
  return rows.map(({ ref }) => ref);
}

/** Everything of the kind is here, as words are analysed now. */
export async function noteWhole(tx: Tx, kind: FoundKind): Promise<void> {
  const read = { analyser: ANALYSER, read_at: tx.clock.now() };
  await inSearch(tx)
    .insertInto('search.source_read')
    .values({ kind, ...read })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet(read))
    .execute();
}

/** Whether the kind was never read to its end, nothing of it is here, or something was analysed by an earlier version. */
export async function isBehind(on: Reads, kind: FoundKind): Promise<boolean> {
  const ofKind = inSearch(on).selectFrom('search.document').select('ref').where('kind', '=', kind);
  const [whole, any, old] = await Promise.all([
    inSearch(on)
      .selectFrom('search.source_read')
      .select('kind')
      .where('kind', '=', kind)
      .where('analyser', '=', ANALYSER)
      .executeTakeFirst(),
    ofKind.limit(1).executeTakeFirst(),
    ofKind.where('analyser', '!=', ANALYSER).limit(1).executeTakeFirst(),
  ]);
  return whole === undefined || any === undefined || old !== undefined;
}
