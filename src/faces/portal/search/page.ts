import { caseNumberParts, casePath, findCaseByNumber } from '#modules/cases';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { sealSurname } from '../hearings/sealed-surname.ts';
import { searchHref } from './search-href.ts';
import { showSearch } from './show-search.tsx';
import { searchTexts } from './texts.ts';
import { caseNumberIn, caseNumberOfDigits, isIdentityNumber, talonIn, typedText } from './typed.ts';

/**
 * `/kk/search?q=қарыз&court=7517&kind=act&page=2`. What is typed into the box may be somebody's name: it is posted, and its address
 * holds it sealed.
 */
export const searchPage: Page = {
  path: '/search',
  access: 'everyone',
  get: async (request) => await showSearch(request, {}),
  post: async (request) => await find(request, request.form),
};

async function find(request: PageRequest, { q = '', court }: FormRequest['form']): Promise<Reply> {
  const { lang, platform } = request;
  const texts = searchTexts(lang);
  const typed = typedText(q);
  if (!/[\p{L}\p{N}]/u.test(typed)) return await showSearch(request, { typed, court, error: texts.empty });
  const number = caseNumberIn(typed) ?? caseNumberOfDigits(typed);
  const found = number && (await findCaseByNumber(platform.reads, number));
  if (number && found) return redirect(`/${lang}/cases/${casePath(caseNumberParts(number))}`);
  const talon = talonIn(typed);
  if (talon) return redirect(`/${lang}/talon?number=${talon}`);
  if (isIdentityNumber(typed)) return await showSearch(request, { typed, court, error: texts.iin });
  return redirect(searchHref(lang, { who: sealSurname(platform, typed), court }));
}
