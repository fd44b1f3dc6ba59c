import { findKioskOfBrowser } from '#modules/courts';
import { fragment, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { type BoardAsked, readBoardAsked } from '../board/asked.ts';
import { boardDay, PAGE_STANDS_S } from '../board/board-day.ts';
import { chooseCourt } from '../board/choose-court.tsx';
import { BoardPart } from '../board/view.tsx';
import { findHere, type Here, hereHref } from '../screen/here.ts';
import { screenView } from '../screen/screen.tsx';
import { homeTexts } from './texts.ts';
import { HomeView, tiles } from './view.tsx';

/** Rows of the board that leave room for six doors, in usual and in large letters. */
const ROWS = 4;
const LARGE_ROWS = 2;

/** `/kk/kiosk?court=7517`: until somebody touches it, a kiosk shows the day itself, with six doors below. */
export const homePage: Page = {
  path: '/kiosk',
  access: 'everyone',
  cache: {
    topics: ({ query }) => {
      const court = query.get('court') || '*';
      return [`hearings:${court}`, `courts:${court}`];
    },
    maxAgeS: 5,
  },
  get: async (request) => {
    const here = await findHere(request);
    if (here) return await home(request, here);
    const own = await findKioskOfBrowser(request.platform, request.browserToken());
    if (own) return redirect(`/${request.lang}/kiosk?court=${own.courtCode}`, { status: 302 });
    return await chooseCourt(request, '/kiosk');
  },
};

/** The six doors in their order, each with what is behind it. */
function saidOf(lang: Lang): readonly string[] {
  const texts = homeTexts(lang);
  return [texts.title, ...tiles.flatMap(([name]) => [texts[name], texts[`${name}Hint`]])];
}

async function home(request: PageRequest, here: Here): Promise<Reply> {
  const { platform, lang, query } = request;
  const asked = readBoardAsked(query);
  const day = await boardDay(platform, lang, here.court, here.isLarge ? LARGE_ROWS : ROWS);
  const hrefOf = ({ page, isPaused }: BoardAsked): string =>
    hereHref(here, '', { ...(page > 1 ? { page: String(page) } : {}), ...(isPaused ? { pause: '1' } : {}) });
  if (query.part === 'board') return fragment(<BoardPart {...{ lang, asked, day, hrefOf }} />);
  const next = asked.isPaused ? asked.page : (asked.page % Math.max(1, day.pages.length)) + 1;
  return screenView(here, {
    ...{ title: homeTexts(lang).title, path: '', say: saidOf(lang) },
    body: <HomeView here={here} board={{ lang, asked, day, hrefOf }} />,
    shell: {
      refreshSeconds: asked.isPaused ? 30 : PAGE_STANDS_S,
      refreshHref: hrefOf({ ...asked, page: next }),
    },
  });
}
