import { getCourt } from '#modules/courts';
import { getPublicHearing, type HearingId, hearingErrors, withShownStates } from '#modules/hearings';
import { type Content, content, type Page, type PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';
import { CALENDAR_TYPE } from '#shell';
import { type ListAsked, listHref, placeOf, readAsked } from '../hearings/asked.ts';
import { toAtom } from './atom.ts';
import { toCalendar, toEvent } from './calendar.ts';
import { toCsv } from './csv.ts';
import { feedRow } from './feed-row.ts';
import { toJson } from './json.ts';
import { rowsOf } from './rows-of.ts';
import { feedTexts } from './texts.ts';

/** A subscription to a court looks two weeks ahead; everything else is the day that was asked for. */
const SUBSCRIBED_DAYS = 14;

const cache: Page['cache'] = {
  topics: ({ query }) => [`hearings:${query.get('court') || '*'}`, 'courts:*'],
  maxAgeS: 30,
};

/** `/kk/hearings.csv`, `.json`, `.atom`, `.ics`: the list of the same query without any name. */
export const hearingFeeds: readonly Page[] = [
  feed('csv', async (request, asked) => {
    const { lang } = request;
    const fileName = `${feedTexts(lang).fileName}-${asked.court?.code ?? 'all'}-${asked.day}.csv`;
    return content('text/csv; charset=utf-8', toCsv(lang, await rowsOf(request, asked, 1)), { fileName });
  }),
  feed('json', async (request, asked) =>
    content('application/json; charset=utf-8', toJson(await rowsOf(request, asked, 1))),
  ),
  feed('atom', async (request, asked) => {
    const { lang, platform } = request;
    const origin = platform.publicOrigin;
    const rows = await rowsOf(request, asked, daysOf(request, asked));
    return content(
      'application/atom+xml; charset=utf-8',
      toAtom(lang, rows, {
        title: titleOfList(request, asked),
        self: `${origin}${listHref(lang, placeOf(asked), '.atom')}`,
        page: `${origin}${listHref(lang, placeOf(asked))}`,
        now: platform.clock.now(),
      }),
    );
  }),
  feed('ics', async (request, asked) => {
    const rows = await rowsOf(request, asked, daysOf(request, asked));
    return calendar(toCalendar(request.lang, rows, titleOfList(request, asked)), 'hearings.ics');
  }),
];

/** `/kk/hearings/{id}.ics` */
export const hearingCalendar: Page = {
  path: '/hearings/:id.ics',
  access: 'everyone',
  cache: { topics: () => ['hearings:*', 'courts:*'], maxAgeS: 30 },
  get: async ({ platform, lang, params }) => {
    const id = parseId<HearingId>(params.id);
    if (!id) throw hearingErrors('HEARINGS_NOT_FOUND');
    const hearing = await getPublicHearing(platform.reads, lang, id);
    const court = await getCourt(platform.reads, hearing.courtCode);
    const [row] = withShownStates([hearing], platform.clock.now());
    if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
    const made = feedRow(hearing, { lang, origin: platform.publicOrigin, court, shown: row.shown });
    return calendar(toEvent(lang, made), `hearing-${made.day}.ics`);
  },
};

function feed(kind: string, make: (request: PageRequest, asked: ListAsked) => Promise<Content>): Page {
  return {
    path: `/hearings.${kind}`,
    access: 'everyone',
    cache,
    get: async (request) => await make(request, await readAsked(request)),
  };
}

function calendar(text: string, fileName: string): Content {
  return content(CALENDAR_TYPE, text, { fileName });
}

function daysOf({ query }: PageRequest, { court }: ListAsked): number {
  return court && !query.date ? SUBSCRIBED_DAYS : 1;
}

function titleOfList({ lang }: PageRequest, { court }: ListAsked): string {
  const texts = feedTexts(lang);
  return court ? texts.titleOfCourt({ court: court.name[lang] }) : texts.title;
}
