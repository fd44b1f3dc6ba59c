import type { SelectItem } from '#design';
import { caseCategories } from '#modules/cases';
import { listCourts } from '#modules/courts';
import { dutyTexts, exemptionsOn, hearsClaims, type Question } from '#modules/filing';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { filingPageTexts } from './texts.ts';

/** Lists that the house knows and a form does not hold. */
export interface Choices {
  readonly category: readonly SelectItem[];
  readonly exemption: readonly SelectItem[];
  readonly court: readonly SelectItem[];
  readonly case: readonly { readonly value: string; readonly text: string }[];
}

/** Only the lists that the question shows. */
export async function choicesFor(platform: Platform, { fields }: Question, lang: Lang): Promise<Choices> {
  const has = (kind: string): boolean => fields.some((field) => field.kind === kind);
  return {
    category: has('category') ? categories(lang) : [],
    exemption: has('exemption') ? exemptions(platform, lang) : [],
    court: has('court') ? await courts(platform, lang) : [],
    case: [],
  };
}

export function categories(lang: Lang): readonly SelectItem[] {
  const texts = filingPageTexts(lang);
  const civil = caseCategories.filter(({ kinds }) => kinds.includes('2'));
  return [{ value: '', text: texts.choose }, ...civil.map(({ key, name }) => ({ value: key, text: name[lang] }))];
}

function exemptions(platform: Platform, lang: Lang): readonly SelectItem[] {
  const grounds = dutyTexts(lang).exemptions;
  const codes = exemptionsOn(legalDay(platform.clock.now()), ['claim', 'payer']);
  return [
    { value: 'none', text: filingPageTexts(lang).notExempt },
    ...codes.map((code) => ({ value: code, text: grounds[code] })),
  ];
}

async function courts(platform: Platform, lang: Lang): Promise<readonly SelectItem[]> {
  const texts = filingPageTexts(lang);
  const hearing = (await listCourts(platform.reads)).filter(hearsClaims);
  return [{ value: '', text: texts.choose }, ...hearing.map(({ code, name }) => ({ value: code, text: name[lang] }))];
}
