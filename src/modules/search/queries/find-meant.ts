import { type AnalysedWord, analyse, onRussianLayout } from '@ashyq/kk-text';
import type { Reads } from '#platform/db';
import { readQuery } from '../model/search-query.ts';
import { findNear, isAnswered } from '../store/word-store.ts';

/** More words than these are not mended: a page pasted into the box is no question. */
const MOST_WORDS = 6;
/** Neighbours of one word that are tried. */
const MOST_TRIED = 3;

/**
 * What was probably meant by a question that has no answer: the same keys on the Russian layout, or each word that nothing
 * has replaced by the nearest one.
 * @returns undefined when nothing was mended, or when that finds nothing either
 */
export async function findMeant(on: Reads, text: string): Promise<string | undefined> {
  const retyped = onRussianLayout(text.slice(0, 400));
  if (retyped !== undefined && (await hasAnswer(on, retyped))) return retyped;
  return await findMended(on, text);
}

async function findMended(on: Reads, text: string): Promise<string | undefined> {
  const words = analyse(text.slice(0, 400));
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const mended = await Promise.all(words.map((word) => mend(on, word)));
  const meant = mended.join(' ');
  const query = meant === words.map(({ spelled }) => spelled).join(' ') ? undefined : readQuery(meant);
  return query && (await isAnswered(on, query.any)) ? meant : undefined;
}

async function mend(on: Reads, word: AnalysedWord): Promise<string> {
  const { spelled, folded } = word;
  if (!/^\p{L}{4,}$/u.test(folded) || (await hasAnswer(on, spelled))) return spelled;
  for (const near of await findNear(on, word, MOST_TRIED)) if (await hasAnswer(on, near)) return near;
  return spelled;
}

async function hasAnswer(on: Reads, word: string): Promise<boolean> {
  const query = readQuery(word);
  return query !== undefined && (await isAnswered(on, query.any));
}
