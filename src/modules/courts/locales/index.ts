import { catalogue, type Lang } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

export const courtsTexts = catalogue(kk, ru, en);

/** Names of the columns of the courts' lists, in forms and in files. */
export type LabelKey = keyof typeof kk.labels;

/** Closed lists of words. */
export type ChoiceKey = keyof typeof kk.choices;

export function labelText(lang: Lang, label: LabelKey): string {
  return courtsTexts(lang).labels[label];
}

/** The word for a code, or the code itself when it is none of the list. */
export function choiceText(lang: Lang, of: ChoiceKey, code: string): string {
  const words: Readonly<Record<string, string>> = courtsTexts(lang).choices[of];
  return words[code] ?? code;
}
