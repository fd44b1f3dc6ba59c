import { type AnalysedWord, analyse, foldForSearch } from '@ashyq/kk-text';
import type { SearchDocument } from './search-document.ts';

/** Raised when the same text would give other lexemes: older rows are then analysed anew. */
export const ANALYSER = 3;

/**
 * A lexeme begins with the sign of its form, so that one index holds all of them and a query asks for the form it means:
 * `=` as spelled, `-` folded or a stem of it by either grammar, `n` a number without its separators. Words of the title
 * are written once more with a `t` before the sign: weights would have to be read from every vector.
 */
const signs = { spelled: '=', folded: '-', number: 'n', titleSpelled: 't=', titleFolded: 't-' } as const;

export type LexemeForm = keyof typeof signs;

/** PostgreSQL refuses lexemes of more than 2 KB; nobody looks for such a word. */
const LONGEST = 64;

export function lexeme(form: LexemeForm, text: string): string {
  return `'${signs[form]}${text.slice(0, LONGEST)}'`;
}

/** «№ 7517-26-00-2А/1234» and «7517 26 00 2a 1234» are one number; the letters of case numbers are Cyrillic ones. */
export function numberForm(text: string): string {
  return foldForSearch(text).replaceAll(' ', '').replaceAll('a', 'а').replaceAll('k', 'к');
}

/** A phone is also known without the 7 of the country. */
function numberForms(number: string): readonly string[] {
  const form = numberForm(number);
  return /^7\d{10}$/.test(form) ? [form, form.slice(1)] : [form];
}

/** The vector as PostgreSQL reads it, without positions. */
export function vectorOf({ title, about, words, numbers }: SearchDocument): string {
  const titled = new Set(analyse(Object.values(title).join(' ')));
  const others = new Set(analyse(`${Object.values(about).join(' ')} ${words}`));
  const known = new Set(numbers.flatMap(numberForms).map((form) => lexeme('number', form)));
  return [...known, ...[...titled].map(inTitle), ...[...titled.union(others)].map(inText)].join(' ');
}

/** A word seen is seen again, and is the same object as long as its analysis is kept. */
const written = new WeakMap<AnalysedWord, string>();

function inText(word: AnalysedWord): string {
  const known = written.get(word);
  if (known !== undefined) return known;
  const forms = formsOf(word).map((form) => lexeme('folded', form));
  const text = [lexeme('spelled', word.spelled), ...forms].join(' ');
  written.set(word, text);
  return text;
}

function inTitle(word: AnalysedWord): string {
  const forms = formsOf(word).map((form) => lexeme('titleFolded', form));
  return [lexeme('titleSpelled', word.spelled), ...forms].join(' ');
}

/** Under which a word meets its other spellings and forms: folded, and every stem that it may have. */
export function formsOf({ folded, kazakh, russian }: AnalysedWord): string[] {
  return [...new Set([folded, ...kazakh, ...(russian === null ? [] : [russian])])];
}
