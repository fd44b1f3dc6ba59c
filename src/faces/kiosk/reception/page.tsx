import { formatDate, formatLongDate } from '@ashyq/kk-text';
import { Icon, type Spoken, spokenText } from '#design';
import { listNextReceptions, type OpenDay, type Reception } from '#modules/courts';
import { listOpenDayPlaces } from '#modules/visits';
import type { Lang } from '#platform/i18n';
import { hereHref } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { saidOfPhone } from '../screen/said.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { TakeToPhone } from '../screen/take-to-phone.tsx';
import { receptionTexts } from './texts.ts';

/** As many as stand on one screen. */
const NEAREST = 3;

/** `/kk/kiosk/reception?court=7517`: when the chairperson receives people, and when the court opens its doors. */
export const receptionPage = kioskPage({
  path: '/reception',
  cache: { topics: () => ['courts:*', 'visits:*'], maxAgeS: 60 },
  get: async (here, request) => {
    const { lang, platform } = request;
    const { code } = here.court;
    const texts = receptionTexts(lang);
    const [receptions, openDays] = await Promise.all([
      listNextReceptions(platform.reads, code, NEAREST),
      listOpenDayPlaces(platform.reads, code),
    ]);
    const ofCourt = openDays.slice(0, NEAREST).map(({ openDay }) => openDay);
    const places = openDays.filter(({ left }) => left !== null && left > 0);
    const body = (
      <Screen
        isSplit
        title={texts.title}
        lead={texts.bring}
        stage={
          <>
            <h2 class="sot-screen__part">{texts.reception}</h2>
            <Receptions lang={lang} receptions={receptions} />
            <h2 class="sot-screen__part">{texts.openDays}</h2>
            <OpenDays lang={lang} openDays={ofCourt} />
          </>
        }
      >
        <div class="sot-deeds">
          <a class="govuk-button" href={hereHref(here, '/reception/times')}>
            <Icon name="calendar" /> {texts.book}
          </a>
          {places.slice(0, NEAREST).map(({ openDay: { id, day } }) => (
            <a
              key={id}
              class="govuk-button govuk-button--secondary"
              href={hereHref(here, '/reception/open-day', { day: id })}
            >
              {texts.register({ day: formatDate(lang, day) })}
            </a>
          ))}
        </div>
        <TakeToPhone lang={lang} origin={platform.publicOrigin} path={`/${lang}/courts/${code}`} />
      </Screen>
    );
    return screenView(here, {
      ...{ title: texts.title, path: '/reception', body },
      say: [
        ...saidOf(lang, receptions, ofCourt),
        ...places.slice(0, NEAREST).flatMap(({ openDay: { day } }) => spokenText(texts.register, { day: { day } })),
        ...saidOfPhone(lang, platform.publicOrigin),
      ],
    });
  },
});

function saidOf(lang: Lang, receptions: readonly Reception[], openDays: readonly OpenDay[]): readonly Spoken[] {
  const texts = receptionTexts(lang);
  const saidDay = (day: Temporal.PlainDate, from: Temporal.PlainTime, to: Temporal.PlainTime): readonly Spoken[] => [
    { day },
    { clock: from.toString() },
    { clock: to.toString() },
  ];
  return [
    ...[texts.title, texts.bring, texts.reception, ...(receptions.length > 0 ? [] : [texts.noReception])],
    ...receptions.flatMap(({ day, startsAt, endsAt, room }) => [
      ...saidDay(day, startsAt, endsAt),
      ...spokenText(texts.room, { room: { letters: room } }),
    ]),
    ...[texts.openDays, ...(openDays.length > 0 ? [] : [texts.noOpenDays])],
    ...openDays.flatMap(({ day, startsAt, endsAt }) => saidDay(day, startsAt, endsAt)),
    ...[...(openDays.length > 0 ? [texts.openToo] : []), texts.book],
  ];
}

function Receptions({ lang, receptions }: { readonly lang: Lang; readonly receptions: readonly Reception[] }) {
  const texts = receptionTexts(lang);
  if (receptions.length === 0) return <p class="sot-said">{texts.noReception}</p>;
  return (
    <ul class="sot-days">
      {receptions.map(({ day, startsAt, endsAt, room, exception }) => (
        <li key={`${day}${startsAt}`} class="sot-days__day">
          <time class="sot-days__date" datetime={`${day}T${startsAt}`}>
            {formatLongDate(lang, day)}
          </time>
          <span class="sot-days__hours">{hours(startsAt, endsAt)}</span>
          <span class="sot-days__place">{texts.room({ room })}</span>
          {exception && <span class="sot-days__place">{texts.changed({ reason: exception.reason[lang] })}</span>}
        </li>
      ))}
    </ul>
  );
}

function OpenDays({ lang, openDays }: { readonly lang: Lang; readonly openDays: readonly OpenDay[] }) {
  const texts = receptionTexts(lang);
  if (openDays.length === 0) return <p class="sot-said">{texts.noOpenDays}</p>;
  return (
    <>
      <ul class="sot-days">
        {openDays.map(({ id, day, startsAt, endsAt, place }) => (
          <li key={id} class="sot-days__day">
            <time class="sot-days__date" datetime={`${day}T${startsAt}`}>
              {formatLongDate(lang, day)}
            </time>
            <span class="sot-days__hours">{hours(startsAt, endsAt)}</span>
            <span class="sot-days__place">{texts.place({ place: place[lang] })}</span>
          </li>
        ))}
      </ul>
      <p class="sot-as-of">{texts.openToo}</p>
    </>
  );
}

function hours(startsAt: Temporal.PlainTime, endsAt: Temporal.PlainTime): string {
  const minutes = { smallestUnit: 'minute' } as const;
  return `${startsAt.toString(minutes)} – ${endsAt.toString(minutes)}`;
}
