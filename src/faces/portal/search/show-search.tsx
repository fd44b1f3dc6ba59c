import type { Court } from '#modules/courts';
import { type BoardHearing, findBySurname, listHearings, withShownStates } from '#modules/hearings';
import { type FoundKind, findMeant, isFoundKind, type SearchAnswer, searchAll } from '#modules/search';
import { legalDay } from '#platform/clock';
import { isHouseError } from '#platform/errors';
import type { PageRequest, Reply } from '#platform/http';
import { takeToken } from '#platform/limits';
import { framedView } from '#shell';
import { courtOfAddress } from '../court-of-address.ts';
import { courtsKept } from '../hearings/choices.ts';
import { SURNAME_SEARCHES, surnameBucket } from '../hearings/find.ts';
import { sealSurname, unsealSurname } from '../hearings/sealed-surname.ts';
import { type SearchPlace, searchHref } from './search-href.ts';
import { searchTexts } from './texts.ts';
import { SearchView } from './view.tsx';

export interface SearchRefusal {
  /** What stays in the box. */
  readonly typed?: string;
  /** Chosen in the form. */
  readonly court?: string | undefined;
  readonly error?: string;
}

export interface SearchShown {
  readonly typed: string;
  /** The address that brought here: with `q` or `who` when something was looked for. */
  readonly place: SearchPlace;
  /** The only court that was looked through. */
  readonly court: Court | undefined;
  readonly kind: FoundKind | undefined;
  readonly answer: SearchAnswer | undefined;
  /** The first of each; empty when a kind was chosen. */
  readonly hearings: readonly BoardHearing[];
  readonly hasMoreHearings: boolean;
  readonly isTooOften: boolean;
  /** A question with answers that this one, which has none, was probably meant to be. */
  readonly meant?: { readonly text: string; readonly href: string } | undefined;
}

/** Hearings shown among other answers; the list of hearings has the rest. */
const FEW = 5;

export async function showSearch(request: PageRequest, refusal: SearchRefusal): Promise<Reply> {
  const { lang, platform, query } = request;
  const texts = searchTexts(lang);
  const sealed = query.who === undefined ? undefined : unsealSurname(platform, query.who);
  const over = query.who !== undefined && sealed === undefined && !refusal.error ? texts.over : undefined;
  const error = refusal.error ?? over;
  const asked = (sealed ?? query.q ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200);
  const code = refusal.court ?? query.court;
  const court = code ? await courtOfAddress(platform, code) : undefined;
  const where = { court, place: { court: court?.code ?? code } };
  const shown: SearchShown =
    error || asked === ''
      ? { ...where, typed: refusal.typed ?? '', kind: undefined, answer: undefined, ...noHearings }
      : await look(request, asked, { court, isSealed: sealed !== undefined });
  const courts = await courtsKept.of(platform);
  const body = (
    <SearchView lang={lang} shown={shown} error={error} courts={new Map(courts.map((one) => [one.code, one]))} />
  );
  return framedView(texts.title, body, {
    hasErrors: error !== undefined,
    hasNames: true,
    ...(error ? { status: 422 } : {}),
    isPrivate: query.who !== undefined || error !== undefined,
    breadcrumbs: [{ text: texts.home, href: `/${lang}` }, { text: texts.title }],
    ...(court ? { shell: { court: { code: court.code, name: court.name[lang] } } } : {}),
  });
}

const noHearings = { hearings: [], hasMoreHearings: false, isTooOften: false } as const;

interface Where {
  readonly court: Court | undefined;
  readonly isSealed: boolean;
}

async function look(request: PageRequest, typed: string, { court, isSealed }: Where): Promise<SearchShown> {
  const { platform, query } = request;
  const courtCode = court?.code;
  const kind = isFoundKind(query.kind) ? query.kind : undefined;
  const page = Number(query.page);
  const [answer, hearings] = await Promise.all([
    searchAll(platform.reads, { text: typed, kind, courtCode, page: Number.isSafeInteger(page) ? page : 1 }),
    kind ? { rows: [], isTooOften: false } : hearingsFor(request, typed, { court, isSealed }),
  ]);
  const isNone = answer.found.length + hearings.rows.length === 0;
  return {
    ...{ typed, kind, court, answer, isTooOften: hearings.isTooOften },
    meant: isNone ? await meantBy(request, typed, courtCode) : undefined,
    place: { ...(isSealed ? { who: query.who } : { q: typed }), court: courtCode ?? query.court, kind },
    hearings: hearings.rows.slice(0, FEW),
    hasMoreHearings: hearings.rows.length > FEW,
  };
}

/** Its address is sealed like that of every question that was typed. */
async function meantBy(
  { lang, platform, query }: PageRequest,
  typed: string,
  courtCode: string | undefined,
): Promise<SearchShown['meant']> {
  const text = await findMeant(platform.reads, typed, courtCode);
  if (text === undefined) return undefined;
  return { text, href: searchHref(lang, { who: sealSurname(platform, text), court: courtCode ?? query.court }) };
}

/** By words; by the surname of a person only where it stands in no address, under the limits of that search. */
async function hearingsFor({ lang, platform, network }: PageRequest, typed: string, { court, isSealed }: Where) {
  const courtCode = court?.code;
  const today = legalDay(platform.clock.now());
  const span = { from: today.subtract({ days: 1 }), to: today.add({ days: 30 }) };
  const words = await listHearings(platform.listReads, lang, { ...span, courtCode, text: typed, most: FEW + 1 });
  const isName = isSealed && !/\d/.test(typed);
  const isAllowed = !isName || (await takeToken(platform, surnameBucket(network), SURNAME_SEARCHES));
  const people = isName && isAllowed ? await bySurname() : [];
  const known = new Set(people.map(({ id }) => id));
  const rows = [...people, ...words.hearings.filter(({ id }) => !known.has(id))];
  return { rows: withShownStates(rows, platform.clock.now()), isTooOften: !isAllowed };

  async function bySurname() {
    try {
      return await findBySurname(platform.reads, lang, { surname: typed, courtCode, most: FEW + 1 });
    } catch (thrown) {
      // Two letters, or words that are no surname: the other answers stand.
      if (isHouseError(thrown)) return [];
      throw thrown;
    }
  }
}
