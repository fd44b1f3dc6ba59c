import { foldForSearch } from '@ashyq/kk-text';

/** Where a question is asked. */
export type QuestionSource = 'site' | 'kiosk';

/** Longest question in characters: nobody types more in a lobby than fits on the screen. */
export const LONGEST_TEXT: Readonly<Record<QuestionSource, number>> = { site: 2000, kiosk: 300 };

/** A question has a word in it. */
const FEWEST_LETTERS = 10;

export type TextFault = 'QUESTIONS_TEXT_EMPTY' | 'QUESTIONS_TEXT_SHORT' | 'QUESTIONS_TEXT_LONG';

/** One spelling of what was typed: no controls, no marks that turn text around, at most two empty lines. */
export function cleanText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** @returns what is wrong with a clean text, or undefined */
export function faultOf(text: string, source: QuestionSource): TextFault | undefined {
  if (text === '') return 'QUESTIONS_TEXT_EMPTY';
  if ((text.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS) return 'QUESTIONS_TEXT_SHORT';
  return [...text].length > LONGEST_TEXT[source] ? 'QUESTIONS_TEXT_LONG' : undefined;
}

/** Two texts that differ in spelling and signs alone are the same question. */
export function sameness(text: string): string {
  return foldForSearch(text);
}

/**
 * A number of a case in the text, in any spelling: a chairperson does not interfere in cases, and the asker is told so.
 * Twelve digits in a row may be somebody's IIN and are none.
 */
export function namesCase(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\p{Pd}\u2212]/gu, '-');
  return caseNumber.test(plain) || oldCaseNumber.test(plain);
}

const caseNumber = /(?<!\d)\d{4}[\s.-]{1,3}\d{2}[\s.-]{1,3}\d{2}[\s.-]{1,3}\d\p{L}{0,3}\s?[/\\.\s-]\s?\d+/u;
/** «дело № 2-1234/26», as people remember it from the years before. */
const oldCaseNumber = /(?:іс|дел\p{L}|case)\s*(?:№|no\.?)?\s*\d{1,2}\p{L}?-\d{1,6}\/\d{2,4}(?!\d)/iu;
