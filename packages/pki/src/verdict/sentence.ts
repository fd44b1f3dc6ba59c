import type { Check, CheckCode } from './check.ts';
import type { Verdict } from './indication.ts';
import { en } from './locales/en.ts';
import { kk, type VerdictTexts } from './locales/kk.ts';
import { ru } from './locales/ru.ts';

export type Language = 'kk' | 'ru' | 'en';

const texts: Readonly<Record<Language, VerdictTexts>> = { kk, ru, en };

/** The verdict for a person without knowledge of signatures; with the reason where it did not pass. */
export function verdictSentence({ indication, subIndication }: Verdict, language: Language): string {
  const { indication: endings, subIndication: reasons } = texts[language];
  return subIndication ? `${endings[indication]} ${reasons[subIndication]}` : endings[indication];
}

/** Name of a check in the list of checks. */
export function checkName(code: CheckCode, language: Language): string {
  return texts[language].check[code];
}

/** What one check found. */
export function checkSentence({ code, outcome, subIndication }: Check, language: Language): string {
  const { passed, subIndication: reasons, skipped, stampUndecided } = texts[language];
  if (outcome === 'passed') return passed[code];
  if (outcome === 'skipped') return skipped;
  return subIndication ? reasons[subIndication] : stampUndecided;
}
