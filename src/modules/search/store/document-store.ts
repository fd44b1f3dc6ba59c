import { sql } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { FoundKind } from '../model/found-kinds.ts';
import { ANALYSER, vectorOf } from '../model/lexemes.ts';
import type { SearchDocument } from '../model/search-document.ts';
import { inSearch } from './tables.ts';

/** The document as it is now, in place of what was known of it. */
export async function putDocument(tx: Tx, document: SearchDocument): Promise<void> {
  const { kind, ref, courtCode, at, until, href, title, about, words, numbers } = document;
  const values = {
    ...{ court_code: courtCode, at, until, href, words, numbers: [...numbers], analyser: ANALYSER },
    ...{ title: sql<SearchDocument['title']>`${JSON.stringify(title)}::jsonb` },
    ...{ about: sql<SearchDocument['about']>`${JSON.stringify(about)}::jsonb` },
    vector: sql<string>`${vectorOf(document)}::tsvector`,
  };
  await inSearch(tx)
    .insertInto('search.document')
    .values({ kind, ref, ...values })
    .onConflict((conflict) => conflict.columns(['kind', 'ref']).doUpdateSet(values))
    .execute();
}

export async function dropDocument(tx: Tx, kind: FoundKind, ref: string): Promise<void> {
  await inSearch(tx).deleteFrom('search.document').where('kind', '=', kind).where('ref', '=', ref).execute();
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

/** Whether nothing of the kind is here, or something was analysed by an earlier version. */
export async function isBehind(on: Reads, kind: FoundKind): Promise<boolean> {
  const ofKind = inSearch(on).selectFrom('search.document').select('ref').where('kind', '=', kind);
  const [any, old] = await Promise.all([
    ofKind.limit(1).executeTakeFirst(),
    ofKind.where('analyser', '!=', ANALYSER).limit(1).executeTakeFirst(),
  ]);
  return any === undefined || old !== undefined;
}
