import { foldForSearch, spellingForm } from './fold.ts';

/** 0 the text itself, 1 its words, 2 beginnings of its words, in this spelling; 3, 4, 5 the same after folding. */
export type MatchRank = 0 | 1 | 2 | 3 | 4 | 5;

/** How well a text answers a query: lower is better, null is not at all. Words may stand in any order. */
export function matchRank(query: string, text: string): MatchRank | null {
  const spelled = compare(spellingForm(query), spellingForm(text));
  if (spelled !== null) return spelled;
  const folded = compare(foldForSearch(query), foldForSearch(text));
  return folded === null ? null : ((folded + 3) as MatchRank);
}

function compare(query: string, text: string): 0 | 1 | 2 | null {
  if (query === '') return null;
  if (query === text) return 0;
  const wanted = query.split(' ');
  const words = text.split(' ');
  if (assign(wanted, words, (word, want) => word === want)) return 1;
  return assign(wanted, words, (word, want) => word.startsWith(want)) ? 2 : null;
}

/** Each wanted word takes a word of the text of its own; longer wants choose first because they have fewer choices. */
function assign(
  wanted: readonly string[],
  words: readonly string[],
  answers: (word: string, want: string) => boolean,
): boolean {
  const free = [...words];
  return [...wanted]
    .sort((a, b) => b.length - a.length)
    .every((want) => {
      const exact = free.indexOf(want);
      const at = exact === -1 ? free.findIndex((word) => answers(word, want)) : exact;
      if (at === -1) return false;
      free.splice(at, 1);
      return true;
    });
}
