import { readCaseNumber } from '#modules/cases';
import { type Court, listCourts } from '#modules/courts';
import { type DrawId, type DrawLine, listDraws } from '#modules/distribution';
import { isHouseError } from '#platform/errors';
import { content, type Page, type PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';
import { framedView } from '#shell';
import { courtOfAddress } from '../court-of-address.ts';
import { readDay } from '../hearings/asked.ts';
import { drawsTexts } from './texts.ts';
import { DrawsView } from './view.tsx';

const LINES = 50;
const LINES_OF_FILE = 500;
const JSON_TYPE = 'application/json; charset=utf-8';

/** What the list of draws is asked for by its address. */
export interface DrawsListAsked {
  readonly court: Court | undefined;
  readonly day: Temporal.PlainDate | undefined;
  /** As typed. */
  readonly date: string;
  readonly number: string;
  readonly dateError: string | undefined;
  readonly numberError: string | undefined;
}

export interface DrawsListed {
  readonly draws: readonly DrawLine[];
  readonly hasMore: boolean;
  readonly courts: readonly Court[];
}

/** `/kk/draws?court=7517&date=2026-11-27`, or `?number=7517-26-00-2/1234`: every draw, the latest first. */
export const drawsPage: Page = {
  path: '/draws',
  access: 'everyone',
  cache: {
    topics: ({ query }) => {
      const court = query.get('court');
      return court ? [`draws:${court}`, 'courts:*'] : ['draws:*', 'courts:*'];
    },
    maxAgeS: 30,
  },
  get: async (request) => {
    const { lang, platform, query } = request;
    const { asked, caseNumber } = await readAsked(request);
    const isReadable = !asked.dateError && !asked.numberError;
    const [listed, courts] = await Promise.all([
      isReadable
        ? listDraws(platform.reads, {
            ...{ courtCode: asked.court?.code, day: asked.day, caseNumber, most: LINES },
            before: parseId<DrawId>(query.before),
          })
        : { draws: [], hasMore: false },
      listCourts(platform.reads),
    ]);
    const texts = drawsTexts(lang);
    return framedView(texts.title, <DrawsView {...{ lang, asked }} listed={{ ...listed, courts }} />, {
      hasErrors: !isReadable,
      ...(isReadable ? {} : { status: 422 }),
      breadcrumbs: [{ text: texts.home, href: `/${lang}` }, { text: texts.title }],
      alternates: [{ type: 'application/json', href: `/${lang}/draws.json` }],
      shell: { description: texts.lead, section: '/draws' },
    });
  },
};

/** `/kk/draws.json`: the same list for programs, each draw with the address and checksum of its protocol. */
export const drawsFile: Page = {
  path: '/draws.json',
  access: 'everyone',
  get: async (request) => {
    const { lang, platform, query } = request;
    const { asked, caseNumber } = await readAsked(request);
    const error = asked.dateError ?? asked.numberError;
    if (error) return content(JSON_TYPE, JSON.stringify({ error }), { status: 422 });
    const before = parseId<DrawId>(query.before);
    const day = { courtCode: asked.court?.code, day: asked.day, caseNumber, before };
    const { draws, hasMore } = await listDraws(platform.reads, { ...day, most: LINES_OF_FILE });
    const origin = platform.publicOrigin;
    const rows = draws.map((draw) => ({ ...draw, protocol: `${origin}/${lang}/draws/${draw.id}/draw.json` }));
    const last = draws.at(-1)?.id;
    return content(
      JSON_TYPE,
      JSON.stringify({ recipe: 'ashyq-draw/1', draws: rows, ...(hasMore ? { before: last } : {}) }),
    );
  },
};

async function readAsked({ lang, platform, query }: PageRequest) {
  const court = query.court ? await courtOfAddress(platform, query.court) : undefined;
  const date = (query.date ?? '').trim().slice(0, 20);
  const number = (query.number ?? '').trim().slice(0, 100);
  const day = date === '' ? undefined : readDay(date);
  const read = number === '' ? undefined : readNumber(number, lang);
  const asked: DrawsListAsked = {
    ...{ court, day, date, number },
    dateError: date !== '' && !day ? drawsTexts(lang).dateWrong : undefined,
    numberError: read && 'error' in read ? read.error : undefined,
  };
  return { asked, caseNumber: read && 'number' in read ? read.number : undefined };
}

function readNumber(typed: string, lang: PageRequest['lang']): { number: string } | { error: string } {
  try {
    return { number: readCaseNumber(typed) };
  } catch (thrown) {
    if (!isHouseError(thrown)) throw thrown;
    return { error: thrown.say(lang) };
  }
}
