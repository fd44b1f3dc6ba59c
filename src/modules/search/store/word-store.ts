import { type AnalysedWord, analyse } from '@ashyq/kk-text';
import { sql } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import { formsOf, lexeme } from '../model/lexemes.ts';
import { mistakesBetween, nearKeys } from '../model/near-words.ts';
import type { SearchDocument } from '../model/search-document.ts';
import { inSearch } from './tables.ts';

/** Shorter words have too many neighbours, longer ones are no words. */
const isWord = /^\p{L}{4,40}$/u;

/** Words of documents that were not known yet: one statement for all. */
export async function putWords(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  const known = new Map<string, AnalysedWord>();
  for (const { title, about, words } of documents) {
    const all = analyse([...Object.values(title), ...Object.values(about), words].join(' '));
    for (const one of all) if (isWord.test(one.spelled)) known.set(one.spelled, one);
  }
  if (known.size === 0) return;
  // In one order, so that two processes never wait for each other's words.
  const spellings = [...known.keys()].sort();
  const there = await knownOf(tx, spellings);
  const rows = spellings.flatMap((spelled) => {
    const one = there.has(spelled) ? undefined : known.get(spelled);
    return one ? [{ spelled, folded: one.folded, near: nearKeys(formsOf(one)) }] : [];
  });
  if (rows.length === 0) return;
  await sql`
    insert into search.word (spelled, folded, near)
    select spelled, folded, near from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (spelled text, folded text, near text[])
    on conflict do nothing`.execute(inSearch(tx));
}

async function knownOf(on: Reads, spellings: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ spelled: string }>`
    select spelled from search.word where spelled = any (${spellings}::text[])`.execute(inSearch(on));
  return new Set(rows.map(({ spelled }) => spelled));
}

/** Of some words, taken by chance, those that no document has any more. @returns how many went */
export async function dropLostWords(tx: Tx): Promise<number> {
  const rows = await inSearch(tx)
    .selectFrom('search.word')
    .select('spelled')
    .orderBy(sql`random()`)
    .limit(5000)
    .execute();
  const spellings = rows.map(({ spelled }) => spelled);
  const { numAffectedRows } = await sql`
    delete from search.word using unnest(${spellings}::text[], ${spellings.map((one) => lexeme('spelled', one))}::text[])
      as looked (spelled, lexeme)
    where word.spelled = looked.spelled
      and not exists (select from search.document where vector @@ looked.lexeme::tsquery)`.execute(inSearch(tx));
  return Number(numAffectedRows ?? 0);
}

/** Known words one mistake away from a form of the word, those with the least of it first. */
export async function findNear(on: Reads, word: AnalysedWord, most: number): Promise<string[]> {
  const { rows } = await sql<{ spelled: string; folded: string }>`
    select spelled, folded from search.word where near && ${[...nearKeys(formsOf(word))]}::text[] order by spelled limit 200`.execute(
    inSearch(on),
  );
  const near = rows.map((row) => ({ ...row, mistakes: mistakesBetween(word.folded, row.folded) }));
  return near
    .sort((a, b) => a.mistakes - b.mistakes)
    .slice(0, most)
    .map(({ spelled }) => spelled);
}

/** Whether a document has the word, or one that it begins, in any spelling and form. */
export async function isAnswered(on: Reads, query: string, courtCode: string | null): Promise<boolean> {
  const { rows } = await sql`
    select from search.found(${[query]}, null, ${courtCode}, ${on.clock.now()}, 1, 0)`.execute(inSearch(on));
  return rows.length > 0;
}
