import { Panel, PrintButton, SummaryList } from '#design';
import { type Court, getCourt } from '#modules/courts';
import { findJustBooked, formatCode, type ShownVisit, visitTexts } from '#modules/visits';
import { content, type Page, redirect } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { CALENDAR_TYPE, calendarFile, framedView } from '#shell';
import { WhenAndWhere } from './parts.tsx';
import { browserOf } from './send.ts';
import { visitBookTexts } from './texts.ts';

/** `/kk/visits/done`: what was booked, with its code, for a day, for this browser. */
export const visitDonePage: Page = {
  path: '/visits/done',
  access: 'everyone',
  get: async (request) => {
    const { platform, lang } = request;
    const visit = await findJustBooked(platform, browserOf(request));
    if (!visit) return redirect(`/${lang}/visits`);
    const court = await getCourt(platform.reads, visit.courtCode);
    const texts = visitBookTexts(lang);
    return framedView(texts.doneTitle, <Done {...{ lang, visit, court }} />, {
      isPrivate: true,
      shell: {
        section: visit.kind === 'reception' ? '/reception' : '/open-days',
        court: { code: court.code, name: court.name[lang] },
      },
    });
  },
};

/** `/kk/visits/done.ics`: the same for a calendar. */
export const visitCalendar: Page = {
  path: '/visits/done.ics',
  access: 'everyone',
  get: async (request) => {
    const { platform, lang } = request;
    const visit = await findJustBooked(platform, browserOf(request));
    if (!visit) return redirect(`/${lang}/visits`);
    const court = await getCourt(platform.reads, visit.courtCode);
    const event = {
      ...{
        uid: `${visit.id}@ashyq-sot`,
        sequence: 0,
        changedAt: visit.bookedAt,
        isCancelled: visit.state !== 'booked',
      },
      ...{ startsAt: visit.startsAt, endsAt: visit.endsAt, url: `${platform.publicOrigin}/${lang}/visits` },
      summary: `${visitTexts(lang).kinds[visit.kind]}: ${court.shortName[lang]}`,
      location: [visit.place[lang], court.name[lang], court.address?.[lang]].filter(Boolean).join(', '),
      organizer: { name: court.name[lang], address: court.email ? `mailto:${court.email}` : platform.publicOrigin },
    };
    return content(CALENDAR_TYPE, calendarFile({ events: [event] }), { fileName: 'visit.ics' });
  },
};

interface DoneProps {
  readonly lang: Lang;
  readonly court: Court;
  readonly visit: ShownVisit & { readonly code: string };
}

function Done({ lang, court, visit }: DoneProps) {
  const texts = visitBookTexts(lang);
  const place = visit.place[lang];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Panel title={texts.doneTitle}>{visitTexts(lang).kinds[visit.kind]}</Panel>
        <WhenAndWhere {...{ lang, place, court: court.name[lang], startsAt: visit.startsAt, endsAt: visit.endsAt }} />
        <SummaryList
          rows={[{ key: texts.doneCode, value: <strong translate={false}>{formatCode(visit.code)}</strong> }]}
        />
        <p class="govuk-hint">{texts.doneHint}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/visits/done.ics`} download>
            {texts.calendar}
          </a>
        </p>
        <h2 class="govuk-heading-m">{texts.whatNext}</h2>
        <ol class="govuk-list govuk-list--number">
          <li>{texts.whatNextRemind}</li>
          <li>{texts.whatNextChange}</li>
          <li>{texts.whatNextBring}</li>
        </ol>
        <PrintButton>{texts.print}</PrintButton>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={`/${lang}/visits`}>
              {texts.toCallOff}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`/${lang}/courts/${court.code}`}>
              {texts.toCourt}
            </a>
          </li>
        </ul>
      </div>
    </div>
  );
}
