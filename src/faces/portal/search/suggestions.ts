import { caseNumberParts, casePath, findCaseByNumber } from '#modules/cases';
import { searchAll } from '#modules/search';
import type { FormRequest, Page, Reply } from '#platform/http';
import { content } from '#platform/http';
import { takeToken } from '#platform/limits';
import { courtsKept } from '../hearings/choices.ts';
import { searchTexts } from './texts.ts';
import { caseNumberIn, talonIn, typedText } from './typed.ts';

/** One line below the box: what it is, and where it leads. */
export interface Suggestion {
  readonly text: string;
  readonly kind: string;
  readonly href: string;
}

const MOST = 6;
/** A lobby of kiosks behind one address fits; a walk through the index does not. */
const RATE = { burst: 60, perMinute: 120 };

/**
 * `/kk/search/suggestions?court=7517`: what the beginning of a question would find. Posted as the question itself, because what is
 * typed may be somebody's name; people of cases are never among the answers.
 */
export const suggestionsPage: Page = {
  path: '/search/suggestions',
  access: 'everyone',
  post: async (request) => {
    const { platform, network } = request;
    const isAllowed = await takeToken(platform, `portal.suggestions:${network}`, RATE);
    return json(isAllowed ? await suggestionsFor(request, typedText(request.form.q ?? '')) : []);
  },
};

function json(suggestions: readonly Suggestion[]): Reply {
  return content('application/json', JSON.stringify(suggestions), { headers: { 'cache-control': 'no-store' } });
}

async function suggestionsFor({ lang, platform, query }: FormRequest, typed: string): Promise<readonly Suggestion[]> {
  const texts = searchTexts(lang);
  if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(typed)) return [];
  const talon = talonIn(typed);
  if (talon) return [{ text: typed, kind: texts.talonKind, href: `/${lang}/talon?number=${talon}` }];
  const number = caseNumberIn(typed);
  if (number && (await findCaseByNumber(platform.reads, number))) {
    return [{ text: number, kind: texts.kindOne.case, href: `/${lang}/cases/${casePath(caseNumberParts(number))}` }];
  }
  const [{ found }, courts] = await Promise.all([
    searchAll(platform.reads, { text: typed, courtCode: query.court || undefined, perPage: MOST }),
    courtsKept.of(platform),
  ]);
  const nameOf = new Map(courts.map(({ code, shortName }) => [code, shortName[lang]]));
  return found.map(({ kind, title, href, courtCode }) => {
    const court = kind === 'court' || courtCode === null ? undefined : nameOf.get(courtCode);
    return {
      text: title[lang],
      kind: court ? `${texts.kindOne[kind]} · ${court}` : texts.kindOne[kind],
      href: `/${lang}${href}`,
    };
  });
}
