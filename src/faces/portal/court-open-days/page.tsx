import { formatLongDate } from '@ashyq/kk-text';
import { Button, EmptyState, StructuredData } from '#design';
import { listOpenDayPlaces, type OpenDayPlaces } from '#modules/visits';
import { originOf, type Page } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { aboutOpenDay } from '../about-court.ts';
import { hoursText } from '../clock-words.ts';
import { courtOfAddress } from '../court-of-address.ts';
import { courtOpenDaysTexts } from './texts.ts';

/** `/kk/courts/7517/open-days`: open-door days of a court and the places that are left. */
export const courtOpenDaysPage: Page = {
  path: '/courts/:code/open-days',
  access: 'everyone',
  cache: { topics: ({ params: { code } }) => [`courts:${code}`, `visits:${code}`], maxAgeS: 30 },
  get: async ({ lang, platform, params }) => {
    const court = await courtOfAddress(platform, params.code);
    const days = await listOpenDayPlaces(platform.reads, court.code);
    const texts = courtOpenDaysTexts(lang);
    const name = court.name[lang];
    const events = days.map(({ openDay }) =>
      aboutOpenDay(lang, originOf(platform, `/courts/${court.code}`), {
        court,
        openDay,
        name: `${texts.title}: ${name}`,
      }),
    );
    return framedView(`${texts.title}: ${name}`, <OpenDays {...{ lang, days, name, code: court.code, events }} />, {
      breadcrumbs: [
        { text: texts.home, href: `/${lang}` },
        { text: name, href: `/${lang}/courts/${court.code}` },
        { text: texts.title },
      ],
      shell: { section: '/open-days', court: { code: court.code, name }, description: `${texts.title}. ${name}` },
    });
  },
};

interface Props {
  readonly lang: Lang;
  readonly code: string;
  readonly name: string;
  readonly days: readonly OpenDayPlaces[];
  /** The same for search engines. */
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

function OpenDays({ lang, code, name, days, events }: Props) {
  const texts = courtOpenDaysTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{name}</p>
      <p class="govuk-body">{texts.lead}</p>
      {events.length > 0 && <StructuredData data={{ '@graph': events }} />}
      {days.length === 0 && (
        <EmptyState icon="door" title={texts.none}>
          <p class="govuk-body">{texts.noneHint}</p>
          <a class="govuk-link" href={`/${lang}/courts/${code}/reception`}>
            {texts.reception}
          </a>
        </EmptyState>
      )}
      {days.map((one) => (
        <OpenDaySection key={one.openDay.id} {...{ lang, code, ...one }} />
      ))}
      <h2 class="govuk-heading-m">{texts.haveCode}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/visits`}>
          {texts.callOff}
        </a>
      </p>
    </>
  );
}

function OpenDaySection({ lang, code, openDay, left }: OpenDayPlaces & Pick<Props, 'lang' | 'code'>) {
  const texts = courtOpenDaysTexts(lang);
  const { id, day, startsAt, endsAt, place, programme, capacity } = openDay;
  const said = formatLongDate(lang, day);
  return (
    <section>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
        <time datetime={`${day}T${startsAt}`}>{said}</time>, {hoursText(startsAt, endsAt)}
      </h2>
      <p class="govuk-body govuk-!-margin-bottom-1">{texts.place({ place: place[lang] })}</p>
      {programme && <p class="govuk-body govuk-!-margin-bottom-1">{programme[lang]}</p>}
      <p class="govuk-body">
        {left === null ? texts.free : left === 0 ? texts.full : texts.left({ left, capacity: capacity ?? 0 })}
      </p>
      {left !== null && left > 0 && (
        <Button href={`/${lang}/courts/${code}/open-days/${id}`}>
          {texts.register} <span class="govuk-visually-hidden">({texts.registerFor({ day: said })})</span>
        </Button>
      )}
    </section>
  );
}
