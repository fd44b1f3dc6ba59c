import { type CaseNumber, caseNumberParts, casePath } from '#modules/cases';
import type { Lang } from '#platform/i18n';

/** A case as its participant sees it. @param number canonical spelling, as lists have it */
export function ownCaseHref(lang: Lang, number: string): string {
  return `/${lang}/cabinet/cases/${casePath(caseNumberParts(number as CaseNumber))}`;
}
