import { type AnalysedWord, analyse } from '@ashyq/kk-text';
import { type LexemeForm, lexeme, numberForm } from './lexemes.ts';

/** A question as PostgreSQL's `tsquery` texts: what answers at all, and how well, the best first. */
export interface SearchQuery {
  /** Everything that is an answer. */
  readonly any: string;
  /** Each later one is worse; what answers `any` and none of them is worst. */
  readonly ranks: readonly string[];
  /** All its words stand in the title; decides between equals. */
  readonly inTitle: string;
}

/** More words than these are not looked for: a whole page pasted into the box is no question. */
const MOST_WORDS = 10;
/** Shorter beginnings of words begin too many of them. */
const LEAST_BEGINNING = 2;
/** From so many digits on a text may be a number in some spelling. */
const LEAST_DIGITS = 5;

/** @returns undefined when there is no letter and no digit in it */
export function readQuery(typed: string): SearchQuery | undefined {
  const words = unique(analyse(typed.slice(0, 400))).slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  const number = numberOf(typed);
  const answers = (weight: '' | 'A') =>
    all(words, ({ spelled, folded, kazakh, russian }) => [
      begins('spelled', spelled, weight),
      begins('folded', folded, weight),
      ...stems({ kazakh, russian }, weight),
    ]);
  return {
    any: number ? `(${answers('')}) | ${begins('number', number)}` : answers(''),
    ranks: [
      ...(number ? [exactly('number', number), begins('number', number)] : []),
      all(words, ({ spelled }) => [exactly('spelled', spelled)]),
      all(words, ({ spelled }) => [begins('spelled', spelled)]),
      all(words, (word) => [exactly('folded', word.folded), ...stems(word)]),
    ],
    inTitle: answers('A'),
  };
}

function unique(words: readonly AnalysedWord[]): AnalysedWord[] {
  return [...new Map(words.map((word) => [word.spelled, word])).values()];
}

/** A case number, talon or phone in any spelling: mostly digits. */
function numberOf(typed: string): string | undefined {
  const form = numberForm(typed);
  const digits = form.replace(/\D/g, '').length;
  return digits >= LEAST_DIGITS && digits * 2 > form.length ? form : undefined;
}

function all(words: readonly AnalysedWord[], alternatives: (word: AnalysedWord) => readonly string[]): string {
  return words.map((word) => `(${[...new Set(alternatives(word))].join(' | ')})`).join(' & ');
}

function stems({ kazakh, russian }: Pick<AnalysedWord, 'kazakh' | 'russian'>, weight: '' | 'A' = ''): string[] {
  const ofKazakh = kazakh.map((stem) => exactly('kazakh', stem, weight));
  return russian === null ? ofKazakh : [...ofKazakh, exactly('russian', russian, weight)];
}

function exactly(form: LexemeForm, text: string, weight: '' | 'A' = ''): string {
  return `'${lexeme(form, text)}'${weight && `:${weight}`}`;
}

function begins(form: LexemeForm, text: string, weight: '' | 'A' = ''): string {
  return text.length < LEAST_BEGINNING ? exactly(form, text, weight) : `'${lexeme(form, text)}':*${weight}`;
}
