import { formatLongDate } from '@ashyq/kk-text';
import { Card, CardGrid, InsetText } from '#design';
import { type Court, choiceText } from '#modules/courts';
import type { StaffPost } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { todayTexts } from './texts.ts';

export interface TodayProps {
  readonly lang: Lang;
  readonly day: Temporal.PlainDate;
  /** The court whose day is shown; undefined when the person has none there. */
  readonly court: Court | undefined;
  readonly posts: readonly StaffPost[];
  readonly courts: readonly Court[];
}

/** Whose day begins with what came in, and whose with what waits for an act; what they may there is asked there. */
const INTAKE: readonly string[] = ['registry_clerk'];
const BLOG: readonly string[] = ['chairperson', 'press_officer'];
const ACTS: readonly string[] = ['judge', 'hearing_secretary', 'registry_clerk', 'press_officer', 'archivist'];

export function TodayView({ lang, day, court, posts, courts }: TodayProps) {
  const texts = todayTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">
        <span class="govuk-caption-xl">{formatLongDate(lang, day)}</span>
        {court ? court.name[lang] : texts.title}
      </h1>
      {court ? <CourtToday {...{ lang, court, posts }} /> : <InsetText>{texts.noPost}</InsetText>}
      {(courts.length > 1 || !court) && <CourtChoice {...{ lang, courts }} />}
    </>
  );
}

function CourtToday({ lang, court, posts }: { lang: Lang; court: Court; posts: readonly StaffPost[] }) {
  const texts = todayTexts(lang);
  const held = posts.filter(({ courtCode }) => courtCode === court.code).map(({ role }) => role);
  const roles = held.map((role) => choiceText(lang, 'role', role));
  const works = (offices: readonly string[]): boolean => held.some((role) => offices.includes(role));
  return (
    <>
      {roles.length > 0 && (
        <p class="govuk-body">
          {texts.role} {roles.join(', ')}
        </p>
      )}
      <CardGrid>
        {works(INTAKE) && (
          <Card icon="download" title={texts.intake} href={`/${lang}/desk/intake`}>
            {texts.intakeText}
          </Card>
        )}
        {works(ACTS) && (
          <Card icon="document" title={texts.acts} href={`/${lang}/desk/acts`}>
            {texts.actsText}
          </Card>
        )}
        <Card icon="folder" title={texts.cases} href={`/${lang}/desk/cases?court=${court.code}`}>
          {texts.casesText}
        </Card>
        <Card icon="list" title={texts.hearings} href={`/${lang}/desk/hearings?court=${court.code}`}>
          {texts.hearingsText}
        </Card>
        {works(INTAKE) && (
          <Card icon="mail" title={texts.letters} href={`/${lang}/desk/letters?court=${court.code}`}>
            {texts.lettersText}
          </Card>
        )}
        {works(BLOG) && (
          <Card icon="question" title={texts.questions} href={`/${lang}/desk/questions?court=${court.code}`}>
            {texts.questionsText}
          </Card>
        )}
        <Card icon="settings" title={texts.settings} href={`/${lang}/desk/courts/${court.code}`}>
          {texts.settingsText}
        </Card>
        <Card icon="calendar" title={texts.calendar} href={`/${lang}/desk/calendar`}>
          {texts.calendarText}
        </Card>
        <Card icon="court" title={texts.site} href={`/${lang}/courts/${court.code}`}>
          {texts.siteText}
        </Card>
      </CardGrid>
    </>
  );
}

function CourtChoice({ lang, courts }: { lang: Lang; courts: readonly Court[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{todayTexts(lang).yourCourts}</h2>
      <ul class="govuk-list">
        {courts.map(({ code, name }) => (
          <li key={code}>
            <a class="govuk-link" href={`/${lang}/desk?court=${code}`}>
              {name[lang]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
