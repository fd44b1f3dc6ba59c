import { type AnalysedWord, analyse } from '@ashyq/kk-text';

/** More words than these are not looked for: a page pasted into a filter is no question. */
const MOST_WORDS = 12;
/** A shorter stem begins too many other words («зал» is also in «залог») and is looked for as a word of its own. */
const LEAST_STEM = 5;
/** Shorter still, it is what is left when an ending was taken off that was none. */
const LEAST_WORD = 3;

/**
 * A filter of a list as a `tsquery` text over folded words: every word of it, or its stem, begins a word of the text.
 * @returns empty when there is no letter and no digit in it
 */
export function beginningsOf(words: string): string {
  return analyse(words.slice(0, 400)).slice(0, MOST_WORDS).map(begun).join(' & ');
}

function begun({ folded, kazakh, russian }: AnalysedWord): string {
  // Of Kazakh stems the longest one: the shorter ones are guesses that an index ranks last and a filter cannot.
  const stems = [...new Set([...kazakh.slice(0, 2), ...(russian === null ? [] : [russian])])]
    .filter((stem) => stem !== folded && stem.length >= LEAST_WORD)
    .map((stem) => (stem.length < LEAST_STEM ? stem : `${stem}:*`));
  const all = [`${folded}:*`, ...voiced(folded), ...stems];
  return all.length === 1 ? all.join('') : `(${all.join(' | ')})`;
}

/** Before an ending the last letter of a Kazakh word is voiced: «тұрақ», «тұрағы»; «кітап», «кітабы». */
function voiced(folded: string): string[] {
  const [, stem, last] = /^([а-я]{3,})([кп])$/.exec(folded) ?? [];
  return stem ? [`${stem}${last === 'к' ? 'г' : 'б'}:*`] : [];
}
