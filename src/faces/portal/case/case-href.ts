import { type CaseNumber, caseNumberParts, casePath } from '#modules/cases';
import type { Lang } from '#platform/i18n';

/** The one address of a case. @param number canonical spelling, as lists and files have it */
export function caseHref(lang: Lang, number: string): string {
  return `/${lang}/cases/${casePath(caseNumberParts(number as CaseNumber))}`;
}
