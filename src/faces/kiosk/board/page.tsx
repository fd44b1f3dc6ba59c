import { KioskBar } from '#design';
import { type Court, courtsErrors, findCourt, listCourts } from '#modules/courts';
import { countByDay } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import { fragment, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { framedView } from '#shell';
import { type BoardAsked, boardHref, readBoardAsked } from './asked.ts';
import { boardDay, PAGE_STANDS_S } from './board-day.ts';
import { boardTexts } from './texts.ts';
import { BoardPart, BoardView, ChooserView } from './view.tsx';

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
    if (asked.court === '') return await choose(request, asked);
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

/** The demo opens at the court where most is going on; a real kiosk is told its court once. */
async function choose(request: PageRequest, asked: BoardAsked): Promise<Reply> {
  const { platform, lang } = request;
  const courts = await listCourts(platform.reads);
  const busiest = platform.config.mode === 'demo' ? await busiestOf(request, courts) : undefined;
  if (busiest) return redirect(boardHref(lang, { ...asked, court: busiest.code }), { status: 302 });
  const texts = boardTexts(lang);
  return framedView(texts.choose, <ChooserView lang={lang} courts={courts} />, {
    shell: { theme: 'day', bar: <KioskBar lang={lang} path="/kiosk/board" /> },
  });
}

async function busiestOf({ platform }: PageRequest, courts: readonly Court[]): Promise<Court | undefined> {
  const today = legalDay(platform.clock.now());
  const demo = courts.filter(({ isDemo }) => isDemo);
  const counts = await Promise.all(
    demo.map(async (court) => {
      const ofDay = await countByDay(platform.reads, { courtCode: court.code, from: today });
      return { court, count: ofDay.get(today.toString()) ?? 0 };
    }),
  );
  return counts.sort((a, b) => b.count - a.count)[0]?.court;
}
