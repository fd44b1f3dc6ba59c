import { findCategory } from '#modules/cases';
import { listCourts } from '#modules/courts';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { dutyTexts } from '../model/duty/locales/index.ts';
import type { Names } from '../model/forms/show-answers.ts';

/** The names that answers carry only as codes. */
export async function formNames(on: Reads, lang: Lang): Promise<Names> {
  const courts = new Map((await listCourts(on)).map(({ code, name }) => [code, name[lang]]));
  const { exemptions } = dutyTexts(lang);
  return {
    court: (code) => courts.get(code) ?? code,
    category: (key) => findCategory(key)?.name[lang] ?? key,
    exemption: (code) => (exemptions as Readonly<Record<string, string>>)[code] ?? code,
  };
}
