import { findCaseByNumber } from '#modules/cases';
import type { Reads } from '#platform/db';
import { type Answers, textOf } from '../model/forms/answers.ts';

/** The language of a filing: that of the claim, or of the proceedings that it joins (CPC RK art. 14). */
export async function languageOf(on: Reads, { answers }: { readonly answers: Answers }): Promise<'kk' | 'ru'> {
  const chosen = textOf(answers, 'language');
  if (chosen === 'kk' || chosen === 'ru') return chosen;
  const number = textOf(answers, 'case');
  const found = number ? await findCaseByNumber(on, number) : undefined;
  return found?.language ?? 'kk';
}
