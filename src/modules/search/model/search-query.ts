import { type AnalysedWord, analyse } from '@ashyq/kk-text';
import { formsOf, type LexemeForm, lexeme, numberForm } from './lexemes.ts';

/** A question as PostgreSQL's `tsquery` texts: what answers at all, and how well. */
export interface SearchQuery {
  /** Everything that is an answer. */
  readonly any: string;
  /** The best first; the last of them is `any`. */
  readonly tiers: readonly string[];
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
  const spelled = (form: LexemeForm) => all(words, (word) => [lexeme(form, word.spelled)]);
  const begun = (form: LexemeForm) => all(words, (word) => [beginning(form, word.spelled)]);
  const number = numberOf(typed);
  // The parts of a number begin too many others.
  if (number) {
    const known = beginning('number', number);
    const any = `(${spelled('spelled')}) | ${known}`;
    return { any, tiers: [lexeme('number', number), known, any] };
  }
  const any = all(words, (word) => answers('folded', word));
  return {
    any,
    tiers: [
      ...[spelled('titleSpelled'), spelled('spelled'), begun('titleSpelled'), begun('spelled')],
      all(words, (word) => answers('titleFolded', word)),
      all(words, (word) => formsOf(word).map((form) => lexeme('folded', form))),
      any,
    ],
  };
}

function unique(words: readonly AnalysedWord[]): AnalysedWord[] {
  return [...new Map(words.map((word) => [word.spelled, word])).values()];
}

/** A case number, talon or phone in any spelling: mostly digits. */
function numberOf(typed: string): string | undefined {
  const form = numberForm(typed);
  const digits = form.replace(/\D/g, '').length;
  if (digits < LEAST_DIGITS || digits * 2 <= form.length) return undefined;
  // Within the country a phone is dialled with 8 in place of +7.
  return form.replace(/^8(?=\d{10}$)/, '7');
}

function all(words: readonly AnalysedWord[], alternatives: (word: AnalysedWord) => readonly string[]): string {
  return words.map((word) => `(${alternatives(word).join(' | ')})`).join(' & ');
}

function answers(form: 'folded' | 'titleFolded', word: AnalysedWord): string[] {
  const [folded = '', ...stems] = formsOf(word);
  return [beginning(form, folded), ...stems.map((stem) => lexeme(form, stem))];
}

function beginning(form: LexemeForm, text: string): string {
  return text.length < LEAST_BEGINNING ? lexeme(form, text) : `${lexeme(form, text)}:*`;
}
