import { type Court, type Courtroom, getCourt, getRoom } from '#modules/courts';
import { type BoardHearing, getPublicHearing, type HearingId, hearingErrors, listForBoard } from '#modules/hearings';
import type { Page, PageRequest } from '#platform/http';
import { fragment } from '#platform/http';
import { parseId } from '#platform/ids';
import { framedView } from '#shell';
import { hearingPageTexts } from './texts.ts';
import { HearingPart, HearingView, titleOf } from './view.tsx';

/** One hearing with everything that its page tells. */
export interface HearingShown {
  readonly row: BoardHearing;
  readonly court: Court;
  readonly room: Courtroom;
}

/** `/kk/hearings/{id}` */
export const hearingPage: Page = {
  path: '/hearings/:id',
  access: 'everyone',
  cache: { topics: () => ['hearings:*', 'courts:*'], maxAgeS: 10 },
  get: async (request) => {
    const { lang, query, platform } = request;
    const shown = await hearingShown(request);
    const now = platform.clock.now();
    if (query.part === 'status') return fragment(<HearingPart lang={lang} shown={shown} now={now} />);
    const texts = hearingPageTexts(lang);
    const { hearing } = shown.row;
    const { court } = shown;
    const title = titleOf(lang, hearing);
    return framedView(title, <HearingView lang={lang} shown={shown} now={now} />, {
      hasNames: true,
      breadcrumbs: [
        { text: texts.home, href: `/${lang}` },
        { text: texts.hearings, href: `/${lang}/hearings?court=${court.code}&date=${hearing.day}` },
        { text: title },
      ],
      alternates: [{ type: 'text/calendar', href: `/${lang}/hearings/${hearing.id}.ics` }],
      shell: { court: { code: court.code, name: court.name[lang] }, section: '/hearings', refreshSeconds: 60 },
    });
  },
};

/** Its room is read for the whole day: what stands in it now decides whether it is late. @throws HEARINGS_NOT_FOUND */
async function hearingShown({ platform, lang, params }: PageRequest): Promise<HearingShown> {
  const id = parseId<HearingId>(params.id);
  if (!id) throw hearingErrors('HEARINGS_NOT_FOUND');
  const { reads } = platform;
  const { courtCode, day, room } = await getPublicHearing(reads, lang, id);
  const [ofDay, court, courtroom] = await Promise.all([
    listForBoard(reads, lang, courtCode, Temporal.PlainDate.from(day)),
    getCourt(reads, courtCode),
    getRoom(reads, room.id),
  ]);
  const row = ofDay.find(({ hearing }) => hearing.id === id);
  if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
  return { row, court, room: courtroom };
}
