import { addEntry } from '#modules/courts';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { inEach } from '#platform/i18n';
import { visitErrors } from '../errors.ts';
import { visitTexts } from '../locales/index.ts';

export const closingReasons = ['trip', 'leave', 'illness', 'hearing', 'building'] as const;
type ClosingReason = (typeof closingReasons)[number];

const isReason = (text: string): text is ClosingReason => closingReasons.some((reason) => reason === text);

/**
 * The chairperson receives nobody on a day: an exception in the court's list, in words of the house in three languages.
 * Whoever has booked is told by the job that follows the list.
 * @throws VISITS_REASON_MISSING, VISITS_DAY_MISSING, COURTS_MAY_NOT_EDIT, COURTS_DAY_PASSED, COURTS_EXCEPTION_DAY_TAKEN
 */
export async function closeReceptionDay(
  platform: Platform,
  act: Act,
  { courtCode, day, reason }: { readonly courtCode: string; readonly day: string; readonly reason: string },
): Promise<void> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw visitErrors('VISITS_DAY_MISSING');
  if (!isReason(reason)) throw visitErrors('VISITS_REASON_MISSING');
  const said = inEach((lang) => visitTexts(lang).reasons[reason]);
  await addEntry(platform, act, {
    ...{ list: 'reception-exceptions', courtCode },
    values: { day: Temporal.PlainDate.from(day), reason_kk: said.kk, reason_ru: said.ru, reason_en: said.en },
  });
}
