import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { assetUrl, EmptyState, type Spoken } from '#design';
import { listReceptionSlots, type ReceptionSlot } from '#modules/visits';
import { legalDay } from '#platform/clock';
import { type Here, hereHref } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { bookTexts } from './texts.ts';

/** Times that stand on one screen: the nearest days. */
const MOST_TIMES = 24;

/** `/kk/kiosk/reception/times?court=7517`: free times of the chairperson's reception. */
export const timesPage = kioskPage({
  path: '/reception/times',
  get: async (here, { platform, lang }) => {
    const texts = bookTexts(lang);
    const free = (await listReceptionSlots(platform.reads, here.court.code)).filter(({ isFree }) => isFree);
    const body = (
      <Screen title={texts.timesTitle} icon="calendar" lead={free.length > 0 ? texts.timesLead : undefined}>
        {free.length === 0 ? (
          <EmptyState icon="calendar" title={texts.noTimes}>
            {texts.noTimesNext}
          </EmptyState>
        ) : (
          <Times here={here} slots={free.slice(0, MOST_TIMES)} />
        )}
      </Screen>
    );
    return screenView(here, {
      ...{ title: texts.timesTitle, path: '/reception/times', back: { path: '/reception' }, body },
      say: [
        texts.timesTitle,
        ...(free.length > 0
          ? [texts.timesLead, ...saidOfTimes(free.slice(0, MOST_TIMES))]
          : [texts.noTimes, texts.noTimesNext]),
      ],
    });
  },
});

/** Each day with its times. */
export function saidOfTimes(slots: readonly ReceptionSlot[]): readonly Spoken[] {
  const byDay = Map.groupBy(slots, ({ startsAt }) => legalDay(startsAt).toString());
  return [...byDay].flatMap(([day, ofDay]) => [
    { day: Temporal.PlainDate.from(day) },
    ...ofDay.map(({ startsAt }) => ({ clock: formatTime(startsAt) })),
  ]);
}

/** Free times under their days, each a button. */
export function Times({ here, slots }: { readonly here: Here; readonly slots: readonly ReceptionSlot[] }) {
  const { lang } = here;
  const byDay = Map.groupBy(slots, ({ startsAt }) => legalDay(startsAt).toString());
  return (
    <div class="sot-timetable">
      <link rel="stylesheet" href={assetUrl('keys.css')} />
      {[...byDay].map(([day, ofDay]) => (
        <section key={day}>
          <h2 class="sot-screen__part">{formatLongDate(lang, Temporal.PlainDate.from(day))}</h2>
          <ul class="sot-times">
            {ofDay.map(({ startsAt }) => (
              <li key={startsAt.toString()}>
                <a class="sot-ways__way" href={hereHref(here, '/reception/book', { at: startsAt.toString() })}>
                  {formatTime(startsAt)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
