import { Card, CardGrid, StructuredData, WarningText } from '#design';
import type { Lang } from '#platform/i18n';
import { CourtLink } from '../court-link.tsx';
import { HelplineList } from '../helplines/helpline-list.tsx';
import { helplinesTexts } from '../helplines/texts.ts';
import { OpenDayList } from '../open-days/open-day-list.tsx';
import { openDaysTexts } from '../open-days/texts.ts';
import { ReceptionList } from '../reception/reception-list.tsx';
import { receptionTexts } from '../reception/texts.ts';
import { SearchForm } from '../search/view.tsx';
import { Announced } from './announced.tsx';
import { Contacts } from './contacts.tsx';
import { More } from './more.tsx';
import type { CourtHome } from './page.tsx';
import { People, Rooms } from './people-and-rooms.tsx';
import { courtTexts } from './texts.ts';
import { Today } from './today.tsx';

export interface CourtProps {
  readonly lang: Lang;
  readonly home: CourtHome;
}

export function CourtView({ lang, home, about }: CourtProps & { readonly about: Readonly<Record<string, unknown>> }) {
  const texts = courtTexts(lang);
  return (
    <>
      <StructuredData data={about} />
      <h1 class="govuk-heading-xl">{home.court.name[lang]}</h1>
      {!home.isWorking && <WarningText>{texts.closed}</WarningText>}
      <SearchForm lang={lang} court={home.court.code} />
      {home.isWorking && <Today lang={lang} code={home.court.code} today={home.today} now={home.now} />}
      <Announced lang={lang} code={home.court.code} announced={home.announced} />
      <Contacts lang={lang} court={home.court} />
      <Services lang={lang} code={home.court.code} />
      <More lang={lang} code={home.court.code} />
      <People lang={lang} home={home} />
      <Rooms lang={lang} home={home} />
      <Openness lang={lang} home={home} />
    </>
  );
}

/** Helplines, receptions, open-door days: each says so when there is none. */
function Openness({ lang, home }: CourtProps) {
  const texts = courtTexts(lang);
  const { helplines, receptions, openDays } = home;
  const court = home.court.shortName[lang];
  return (
    <>
      <h2 class="govuk-heading-m">{texts.reception}</h2>
      {receptions.length > 0 ? (
        <>
          <ReceptionList lang={lang} receptions={receptions} />
          <CourtLink
            {...{ court }}
            href={`/${lang}/courts/${home.court.code}/reception`}
            text={receptionTexts(lang).book}
          />
        </>
      ) : (
        <p class="govuk-body">{receptionTexts(lang).nothingHere}</p>
      )}
      <h2 class="govuk-heading-m">{texts.openDays}</h2>
      {openDays.length > 0 ? (
        <>
          <OpenDayList lang={lang} openDays={openDays} />
          <CourtLink
            {...{ court }}
            href={`/${lang}/courts/${home.court.code}/open-days`}
            text={openDaysTexts(lang).register}
          />
        </>
      ) : (
        <p class="govuk-body">{openDaysTexts(lang).nothingHere}</p>
      )}
      <h2 class="govuk-heading-m">{texts.helplines}</h2>
      {helplines.length > 0 ? (
        <HelplineList lang={lang} helplines={helplines} />
      ) : (
        <p class="govuk-body">{helplinesTexts(lang).nothingHere}</p>
      )}
    </>
  );
}

function Services({ lang, code }: { lang: Lang; code: string }) {
  const texts = courtTexts(lang);
  return (
    <>
      <h2 class="govuk-heading-m">{texts.links}</h2>
      <CardGrid>
        <Card icon="calendar" headingLevel={3} title={texts.list} href={`/${lang}/hearings?court=${code}`}>
          {texts.listText}
        </Card>
        <Card icon="folder" headingLevel={3} title={texts.documents} href={`/${lang}/cabinet/cases`}>
          {texts.documentsText}
        </Card>
        <Card icon="scales" headingLevel={3} title={texts.acts} href={`/${lang}/acts?court=${code}`}>
          {texts.actsText}
        </Card>
        <Card icon="question" headingLevel={3} title={texts.blog} href={`/${lang}/questions?court=${code}`}>
          {texts.blogText}
        </Card>
        <Card icon="lock" headingLevel={3} title={texts.cabinet} href={`/${lang}/cabinet`}>
          {texts.cabinetText}
        </Card>
        <Card icon="court" headingLevel={3} title={texts.board} href={`/${lang}/kiosk/board?court=${code}`}>
          {texts.boardText}
        </Card>
      </CardGrid>
    </>
  );
}
