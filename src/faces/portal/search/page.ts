import { type CaseNumber, caseNumberParts, casePath, findCaseByNumber, readCaseNumber } from '#modules/cases';
import { isHouseError } from '#platform/errors';
import { type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { sealSurname } from '../hearings/sealed-surname.ts';
import { showSearch } from './show-search.tsx';
import { searchTexts } from './texts.ts';

/**
 * `/kk/search?q=қарыз&kind=act&page=2`. What is typed into the box may be somebody's name: it is posted, and its address
 * holds it sealed.
 */
export const searchPage: Page = {
  path: '/search',
  access: 'everyone',
  get: async (request) => await showSearch(request, {}),
  post: async (request) => await find(request, request.form.q ?? ''),
};

async function find(request: PageRequest, given: string): Promise<Reply> {
  const { lang, platform } = request;
  const texts = searchTexts(lang);
  const typed = given
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200);
  if (!/[\p{L}\p{N}]/u.test(typed)) return await showSearch(request, { typed, error: texts.empty });
  if (/^\d{12}$/.test(typed.replace(/\s/g, ''))) return await showSearch(request, { typed, error: texts.iin });
  const number = caseNumberIn(typed);
  const found = number && (await findCaseByNumber(platform.reads, number));
  if (number && found) return redirect(`/${lang}/cases/${casePath(caseNumberParts(number))}`);
  return redirect(`/${lang}/search?who=${sealSurname(platform, typed)}`);
}

function caseNumberIn(typed: string): CaseNumber | undefined {
  try {
    return readCaseNumber(typed);
  } catch (thrown) {
    if (isHouseError(thrown)) return undefined;
    throw thrown;
  }
}
