import { foldForSearch } from './fold.ts';

/** A folded beginning that is safe to search by, or why there is none. */
export type SurnamePrefix =
  | { readonly ok: true; readonly prefix: string }
  | { readonly ok: false; readonly refusal: 'SURNAME_TOO_SHORT' | 'SURNAME_TOO_LONG' | 'SURNAME_NOT_LETTERS' };

const leastLetters = 3;
const mostCharacters = 100;

/**
 * Reads what a person typed to find a surname: at least 3 letters, and initials may follow («Ли А»). The prefix holds
 * letters and single spaces only, so no wildcard of a database survives in it.
 */
export function surnamePrefix(query: string): SurnamePrefix {
  if (query.length > mostCharacters) return { ok: false, refusal: 'SURNAME_TOO_LONG' };
  const prefix = foldForSearch(query);
  if (/\p{N}/u.test(prefix)) return { ok: false, refusal: 'SURNAME_NOT_LETTERS' };
  const letters = [...prefix].filter((letter) => letter !== ' ').length;
  return letters < leastLetters ? { ok: false, refusal: 'SURNAME_TOO_SHORT' } : { ok: true, prefix };
}

/**
 * What to index of a name so that `surnamePrefix` finds it: the whole folded name, and for a double surname
 * («Ахметова-Ли А. С.») the name again from each later part of it.
 */
export function surnameKeys(name: string): string[] {
  const [surname = '', ...rest] = name.trim().split(/\s+/u);
  const parts = surname.split(/\p{Pd}/u);
  const keys = parts.map((_, index) => foldForSearch([parts.slice(index).join(' '), ...rest].join(' ')));
  return [...new Set(keys.filter((key) => key !== ''))];
}
