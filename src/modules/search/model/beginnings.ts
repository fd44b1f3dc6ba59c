import { foldForSearch } from '@ashyq/kk-text';

/** More words than these are not looked for: a page pasted into a filter is no question. */
const MOST_WORDS = 12;

/**
 * A filter of a list as a `tsquery` text over folded words: every word of it begins a word of the text.
 * @returns empty when there is no letter and no digit in it
 */
export function beginningsOf(words: string): string {
  const folded = foldForSearch(words);
  if (folded === '') return '';
  const beginnings = folded.split(' ').slice(0, MOST_WORDS);
  return beginnings.map((word) => `${word}:*`).join(' & ');
}
