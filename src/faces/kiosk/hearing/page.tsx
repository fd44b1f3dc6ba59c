import type { Spoken } from '#design';
import { getRoom } from '#modules/courts';
import { type BoardHearing, getPublicHearing, type HearingId, hearingErrors, listForBoard } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { parseId } from '#platform/ids';
import { kioskPage } from '../screen/kiosk-page.ts';
import { saidOfPhone, saidOfPlace } from '../screen/said.ts';
import { screenView } from '../screen/screen.tsx';
import { hearingTexts } from './texts.ts';
import { HearingView } from './view.tsx';

/** `/kk/kiosk/hearing/{id}?court=7517`: when, which room, which floor, which way. */
export const hearingPage = kioskPage({
  path: '/hearing/:id',
  cache: { topics: () => ['hearings:*', 'courts:*'], maxAgeS: 5 },
  get: async (here, request) => {
    const { platform, lang, params } = request;
    const { reads } = platform;
    const id = parseId<HearingId>(params.id);
    if (!id) throw hearingErrors('HEARINGS_NOT_FOUND');
    const { courtCode, day, room } = await getPublicHearing(reads, lang, id);
    const [ofDay, courtroom] = await Promise.all([
      listForBoard(reads, lang, courtCode, Temporal.PlainDate.from(day)),
      getRoom(reads, room.id),
    ]);
    const row = ofDay.find(({ hearing }) => hearing.id === id);
    if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
    const origin = platform.publicOrigin;
    return screenView(here, {
      ...{ title: hearingTexts(lang).title, path: `/hearing/${id}`, back: { path: '/today' }, hasNames: true },
      say: [...saidOf(lang, row.hearing, courtroom.way?.[lang] !== undefined), ...saidOfPhone(lang, origin)],
      body: <HearingView {...{ here, row, origin }} way={courtroom.way?.[lang]} />,
      shell: { refreshSeconds: 60 },
    });
  },
});

/** When, in which room, on which floor; no name of anybody is read into a lobby. */
function saidOf(lang: Lang, hearing: BoardHearing['hearing'], hasWay: boolean): readonly Spoken[] {
  const texts = hearingTexts(lang);
  return [
    ...[texts.title, { day: Temporal.PlainDate.from(hearing.day) }, ...saidOfPlace(lang, hearing)],
    ...(hasWay ? [] : [texts.way, texts.noWay]),
    ...(hearing.matter ? [texts.course] : []),
  ];
}
