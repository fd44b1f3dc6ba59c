import { Card, CardGrid, type IconName, InsetText } from '#design';
import type { CourtListName } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { courtWords } from '../court-words/texts.ts';
import type { DeskCourt } from '../desk-court.ts';
import { courtHomeTexts } from './texts.ts';

const icons: Readonly<Record<CourtListName, IconName>> = {
  courtrooms: 'door',
  staff: 'people',
  helplines: 'phone',
  'reception-hours': 'clock',
  'reception-exceptions': 'info',
  'open-days': 'bell',
  announcements: 'info',
  absences: 'calendar',
  specialisations: 'scales',
  registries: 'list',
};

export interface CourtHomeProps {
  readonly lang: Lang;
  readonly desk: DeskCourt;
  readonly counts: ReadonlyMap<CourtListName, number>;
}

export function CourtHomeView({ lang, desk, counts }: CourtHomeProps) {
  const texts = courtHomeTexts(lang);
  const words = courtWords(lang);
  const { court, home, canEdit, isRepublican } = desk;
  return (
    <>
      <h1 class="govuk-heading-xl">
        <span class="govuk-caption-xl">{words.settings}</span>
        {court.name[lang]}
      </h1>
      {!canEdit && <InsetText>{texts.readOnly}</InsetText>}
      <h2 class="govuk-heading-m">{texts.lists}</h2>
      <CardGrid>
        {[...counts].map(([list, count]) => (
          <Card key={list} headingLevel={3} icon={icons[list]} title={words.lists[list]} href={`${home}/${list}`}>
            {texts.count({ count })}
          </Card>
        ))}
      </CardGrid>
      <h2 class="govuk-heading-m">{texts.about}</h2>
      <CardGrid>
        <Card headingLevel={3} icon="court" title={words.lists.profile} href={`${home}/profile`}>
          {texts.profileText}
        </Card>
        {isRepublican && (
          <Card headingLevel={3} icon="scales" title={words.lists.standing} href={`${home}/standing`}>
            {texts.standingText}
          </Card>
        )}
        <Devices {...{ lang, desk }} />
        <Card headingLevel={3} icon="history" title={words.history} href={`${home}/history`}>
          {texts.historyText}
        </Card>
        <Card headingLevel={3} icon="calendar" title={words.calendar} href={`/${lang}/desk/calendar`}>
          {texts.calendarText}
        </Card>
        <Card headingLevel={3} icon="globe" title={texts.site} href={`/${lang}/courts/${court.code}`}>
          {texts.siteText}
        </Card>
      </CardGrid>
    </>
  );
}

/** What stands in its rooms, and in rooms of others. */
function Devices({ lang, desk: { home, canEdit } }: Pick<CourtHomeProps, 'lang' | 'desk'>) {
  const texts = courtHomeTexts(lang);
  return (
    <>
      <Card headingLevel={3} icon="record" title={texts.recorders} href={`${home}/recorders`}>
        {texts.recordersText}
      </Card>
      {canEdit && (
        <Card headingLevel={3} icon="camera" title={texts.sites} href={`${home}/sites`}>
          {texts.sitesText}
        </Card>
      )}
      <Card headingLevel={3} icon="settings" title={texts.kiosks} href={`${home}/kiosks`}>
        {texts.kiosksText}
      </Card>
    </>
  );
}
