import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { EmptyState } from '#design';
import { legalDay } from '#platform/clock';
import { boardDay } from '../board/board-day.ts';
import { rowsOf } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { Pager } from '../screen/pager.tsx';
import { saidOfRows, saidOfTime } from '../screen/said.ts';
import { AsOf, Screen, screenView } from '../screen/screen.tsx';
import { HearingLinks } from './hearing-links.tsx';
import { todayTexts } from './texts.ts';

/** Rows with names that stand on a screen without moving it. */
const ROWS = 4;

/** `/kk/kiosk/today?court=7517`: the whole day of the court, what is ahead first. */
export const todayPage = kioskPage({
  path: '/today',
  cache: { topics: ({ query }) => [`hearings:${query.get('court')}`, 'courts:*'], maxAgeS: 5 },
  get: async (here, request) => {
    const { platform, query, lang } = request;
    const { pages, now } = await boardDay(platform, lang, here.court, rowsOf(here, ROWS));
    const page = Math.min(Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1), Math.max(1, pages.length));
    const texts = todayTexts(lang);
    const rows = pages[page - 1] ?? [];
    const body = (
      <Screen
        title={texts.title}
        icon="list"
        lead={`${formatLongDate(lang, legalDay(now))}. ${texts.lead}`}
        stage={<AsOf lang={lang} time={formatTime(now)} />}
      >
        {pages.length === 0 ? (
          <EmptyState icon="calendar" title={texts.nothing}>
            {texts.nothingNext}
          </EmptyState>
        ) : (
          <>
            <HearingLinks here={here} rows={rows} label={texts.title} />
            <Pager here={here} path="/today" page={page} pages={pages.length} />
          </>
        )}
      </Screen>
    );
    return screenView(here, {
      ...{ title: texts.title, path: '/today', body, hasNames: true },
      say: [
        ...[texts.title, texts.lead, ...saidOfTime(lang, formatTime(now))],
        ...(rows.length > 0 ? saidOfRows(lang, rows) : [texts.nothing, texts.nothingNext]),
      ],
      ...(page > 1 ? { query: { page: String(page) } } : {}),
      shell: { refreshSeconds: 60 },
    });
  },
});
