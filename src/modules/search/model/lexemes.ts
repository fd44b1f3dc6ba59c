import { type AnalysedWord, analyse, foldForSearch } from '@ashyq/kk-text';
import type { SearchDocument } from './search-document.ts';

/** Raised when the same text would give other lexemes: older rows are then analysed anew. */
export const ANALYSER = 1;

/**
 * A lexeme begins with the sign of its form, so that one index holds all of them and a query asks for the form it means:
 * `=` as spelled, `-` folded, `k` a Kazakh stem, `r` the Russian one, `n` a number without its separators.
 */
const signs = { spelled: '=', folded: '-', kazakh: 'k', russian: 'r', number: 'n' } as const;

export type LexemeForm = keyof typeof signs;

/** PostgreSQL refuses lexemes of more than 2 KB; nobody looks for such a word. */
const LONGEST = 64;

export function lexeme(form: LexemeForm, text: string): string {
  return `${signs[form]}${text.slice(0, LONGEST)}`;
}

/** «№ 7517-26-00-2А/1234» and «7517 26 00 2a 1234» are one number; the letters of case numbers are Cyrillic ones. */
export function numberForm(text: string): string {
  return foldForSearch(text).replaceAll(' ', '').replaceAll('a', 'а').replaceAll('k', 'к');
}

/** The vector as PostgreSQL reads it: words of the title with weight A, all others with none. */
export function vectorOf({ title, about, words, numbers }: SearchDocument): string {
  const lexemes = new Map<string, 'A' | ''>();
  for (const number of numbers) lexemes.set(lexeme('number', numberForm(number)), 'A');
  for (const word of analyse(Object.values(title).join(' '))) put(lexemes, word, 'A');
  for (const word of analyse(`${Object.values(about).join(' ')} ${words}`)) put(lexemes, word, '');
  return [...lexemes].map(([text, weight]) => `'${text}':1${weight}`).join(' ');
}

function put(lexemes: Map<string, 'A' | ''>, word: AnalysedWord, weight: 'A' | ''): void {
  for (const text of lexemesOf(word)) if (!lexemes.has(text)) lexemes.set(text, weight);
}

function lexemesOf({ spelled, folded, kazakh, russian }: AnalysedWord): string[] {
  const stems = kazakh.map((stem) => lexeme('kazakh', stem));
  const forms = [lexeme('spelled', spelled), lexeme('folded', folded), ...stems];
  return russian === null ? forms : [...forms, lexeme('russian', russian)];
}
