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
 * @param courtCode where it has to have answers; default: every court
 * @returns undefined when nothing was mended, or when that finds nothing either
 */
export async function findMeant(on: Reads, text: string, courtCode?: string): Promise<string | undefined> {
  const among = { on, courtCode: courtCode ?? null };
  const retyped = onRussianLayout(text.slice(0, 400));
  if (retyped !== undefined && (await hasAnswer(among, retyped))) return retyped;
  return await findMended(among, text);
}

interface Among {
  readonly on: Reads;
  readonly courtCode: string | null;
}

async function findMended(among: Among, text: string): Promise<string | undefined> {
  const words = analyse(text.slice(0, 400));
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const mended = await Promise.all(words.map((word) => mend(among, word)));
  const meant = mended.join(' ');
  const query = meant === words.map(({ spelled }) => spelled).join(' ') ? undefined : readQuery(meant);
  return query && (await isAnswered(among.on, query.any, among.courtCode)) ? meant : undefined;
}

async function mend(among: Among, word: AnalysedWord): Promise<string> {
  const { spelled, folded } = word;
  if (!/^\p{L}{4,}$/u.test(folded) || (await hasAnswer(among, spelled))) return spelled;
  for (const near of await findNear(among.on, word, MOST_TRIED)) if (await hasAnswer(among, near)) return near;
  return spelled;
}

async function hasAnswer({ on, courtCode }: Among, word: string): Promise<boolean> {
  const query = readQuery(word);
  return query !== undefined && (await isAnswered(on, query.any, courtCode));
}
