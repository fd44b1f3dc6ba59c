import { foldForSearch } from '@ashyq/kk-text';
import { findPersonalData } from '#modules/identity';
import type { Lang } from '#platform/i18n';

/** An answer in the two languages of the courts, and in English when somebody wrote it. */
export interface AnswerTexts {
  readonly title: Readonly<Record<'kk' | 'ru', string>> & { readonly en?: string | undefined };
  readonly text: Readonly<Record<'kk' | 'ru', string>> & { readonly en?: string | undefined };
}

export const LONGEST_TITLE = 120;
export const LONGEST_ANSWER = 8000;
export const MOST_ATTACHMENTS = 5;

export type AnswerField = `${'title' | 'text'}_${Lang}`;
export type AnswerFault =
  | 'QUESTIONS_TITLE_EMPTY'
  | 'QUESTIONS_TITLE_LONG'
  | 'QUESTIONS_ANSWER_EMPTY'
  | 'QUESTIONS_ANSWER_LONG'
  | 'QUESTIONS_ANSWER_HALF'
  | 'QUESTIONS_ANSWER_NAMES_IIN';

interface FieldFault {
  readonly field: AnswerField;
  readonly code: AnswerFault;
}

/** What is wrong, field by field; a draft may lack what an answer must have. */
export function answerFaults({ title, text }: AnswerTexts): readonly FieldFault[] {
  return (['kk', 'ru', 'en'] as const).flatMap((lang) => {
    const fields = [
      ['title', title[lang] ?? '', LONGEST_TITLE],
      ['text', text[lang] ?? '', LONGEST_ANSWER],
    ] as const;
    const isNeeded = lang !== 'en' || fields.some(([, value]) => value !== '');
    return fields.flatMap(([part, value, longest]) => {
      const code = faultOf(part, value, { longest, isNeeded, isEnglish: lang === 'en' });
      return code ? [{ field: `${part}_${lang}` as const, code }] : [];
    });
  });
}

function faultOf(
  part: 'title' | 'text',
  value: string,
  { longest, isNeeded, isEnglish }: { longest: number; isNeeded: boolean; isEnglish: boolean },
): AnswerFault | undefined {
  if (value === '') {
    if (!isNeeded) return undefined;
    if (isEnglish) return 'QUESTIONS_ANSWER_HALF';
    return part === 'title' ? 'QUESTIONS_TITLE_EMPTY' : 'QUESTIONS_ANSWER_EMPTY';
  }
  if (value.length > longest) return part === 'title' ? 'QUESTIONS_TITLE_LONG' : 'QUESTIONS_ANSWER_LONG';
  return namesIin(value) ? 'QUESTIONS_ANSWER_NAMES_IIN' : undefined;
}

/** What an unfinished draft may lack. */
const unfinished: readonly AnswerFault[] = [
  'QUESTIONS_TITLE_EMPTY',
  'QUESTIONS_ANSWER_EMPTY',
  'QUESTIONS_ANSWER_HALF',
  'QUESTIONS_ANSWER_NAMES_IIN',
];

export function isOfDraft(code: AnswerFault): boolean {
  return unfinished.includes(code);
}

/** A phone of the court may stand in an answer; the number of a person may not. */
function namesIin(text: string): boolean {
  return findPersonalData(text).some(({ kind }) => kind === 'iin');
}

/** In the language when it was written in it, else in Russian, which more readers of English know, marked by its language. */
export function answerIn(
  texts: Readonly<Record<'kk' | 'ru', string>> & { readonly en?: string | null | undefined },
  lang: Lang,
): { readonly lang: Lang; readonly text: string } {
  const own = texts[lang];
  return own ? { lang, text: own } : { lang: 'ru', text: texts.ru };
}

/** What the answer and its question are found by. */
export function foldedAnswer({ title, text }: AnswerTexts, question: string): string {
  return foldForSearch([question, ...Object.values(title), ...Object.values(text)].filter(Boolean).join(' '));
}
