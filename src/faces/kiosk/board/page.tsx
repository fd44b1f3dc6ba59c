import { KioskBar } from '#design';
import { type Court, courtsErrors, findCourt } from '#modules/courts';
import { fragment, type Page, type PageRequest } from '#platform/http';
import { framedView } from '#shell';
import { boardHref, readBoardAsked } from './asked.ts';
import { boardDay, PAGE_STANDS_S } from './board-day.ts';
import { chooseCourt } from './choose-court.tsx';
import { boardTexts } from './texts.ts';
import { BoardPart, BoardView } from './view.tsx';

/** `/kk/kiosk/board?court=7517`: the idle screen of the lobby is the day itself. */
export const boardPage: Page = {
  path: '/kiosk/board',
  access: 'everyone',
  cache: {
    topics: ({ query }) => {
      const court = query.get('court') || '*';
      return [`hearings:${court}`, `courts:${court}`];
    },
    maxAgeS: 5,
  },
  get: async (request) => {
    const { platform, query, lang } = request;
    const asked = readBoardAsked(query);
    if (asked.court === '') return await chooseCourt(request, '/kiosk/board');
    const court = await courtAsked(request, asked.court);
    const day = await boardDay(platform, lang, court);
    if (query.part === 'board') return fragment(<BoardPart lang={lang} asked={asked} day={day} />);
    const nextPage = asked.isPaused ? asked.page : (asked.page % Math.max(1, day.pages.length)) + 1;
    return framedView(boardTexts(lang).title, <BoardView lang={lang} asked={asked} day={day} />, {
      shell: {
        ...{ court: { code: court.code, name: court.name[lang] }, isWide: true, theme: 'day' },
        bar: <KioskBar lang={lang} path={boardHref(lang, asked).slice(3)} />,
        refreshSeconds: asked.isPaused ? 30 : PAGE_STANDS_S,
        refreshHref: boardHref(lang, { ...asked, page: nextPage }),
      },
    });
  },
};

/** @throws COURTS_COURT_UNKNOWN */
async function courtAsked({ platform }: PageRequest, code: string): Promise<Court> {
  const court = /^\d{4}$/.test(code) ? await findCourt(platform.reads, code) : undefined;
  if (!court) throw courtsErrors('COURTS_COURT_UNKNOWN', { code: code.replace(/\P{L}/gu, '').slice(0, 12) });
  return court;
}
