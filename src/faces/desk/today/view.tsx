import { formatLongDate } from '@ashyq/kk-text';
import { Card, CardGrid, type IconName, InsetText } from '#design';
import { type Court, choiceText } from '#modules/courts';
import type { StaffPost } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { OwnHearings, type OwnHearingsProps } from './own-hearings.tsx';
import { todayTexts } from './texts.ts';

export interface TodayProps {
  readonly lang: Lang;
  readonly day: Temporal.PlainDate;
  /** The court whose day is shown; undefined when the person has none there. */
  readonly court: Court | undefined;
  readonly posts: readonly StaffPost[];
  readonly courts: readonly Court[];
  /** Of a judge or a secretary in that court. */
  readonly own: OwnHearingsProps | undefined;
}

/** Whose day begins with what came in, and whose with what waits for an act; what they may there is asked there. */
const INTAKE: readonly string[] = ['registry_clerk'];
const BLOG: readonly string[] = ['chairperson', 'press_officer'];
const ACTS: readonly string[] = ['judge', 'hearing_secretary', 'registry_clerk', 'press_officer', 'archivist'];

export function TodayView({ lang, day, court, posts, courts, own }: TodayProps) {
  const texts = todayTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">
        <span class="govuk-caption-xl">{formatLongDate(lang, day)}</span>
        {court ? court.name[lang] : texts.title}
      </h1>
      {court ? <CourtToday {...{ lang, court, posts, own }} /> : <InsetText>{texts.noPost}</InsetText>}
      {(courts.length > 1 || !court) && <CourtChoice {...{ lang, courts }} />}
    </>
  );
}

function CourtToday({
  lang,
  court,
  posts,
  own,
}: Pick<TodayProps, 'lang' | 'posts' | 'own'> & { readonly court: Court }) {
  const texts = todayTexts(lang);
  const held = posts.filter(({ courtCode }) => courtCode === court.code).map(({ role }) => role);
  const roles = held.map((role) => choiceText(lang, 'role', role));
  return (
    <>
      {roles.length > 0 && (
        <p class="govuk-body">
          {texts.role} {roles.join(', ')}
        </p>
      )}
      {own && <OwnHearings {...own} />}
      {own && <h2 class="govuk-heading-m">{texts.works}</h2>}
      <CardGrid>
        {worksOf(lang, court.code)
          .filter(({ offices }) => !offices || held.some((role) => offices.includes(role)))
          .map(({ icon, title, href, text }) => (
            <Card key={href} {...{ icon, title, href }}>
              {text}
            </Card>
          ))}
      </CardGrid>
    </>
  );
}

interface Work {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  /** Default: everybody who works in the court. */
  readonly offices?: readonly string[];
}

/** What is done at the desk, in the order of a day. */
function worksOf(lang: Lang, code: string): readonly Work[] {
  const texts = todayTexts(lang);
  const desk = `/${lang}/desk`;
  const of = `?court=${code}`;
  return [
    { icon: 'download', title: texts.intake, text: texts.intakeText, href: `${desk}/intake`, offices: INTAKE },
    { icon: 'document', title: texts.acts, text: texts.actsText, href: `${desk}/acts`, offices: ACTS },
    { icon: 'folder', title: texts.cases, text: texts.casesText, href: `${desk}/cases${of}` },
    { icon: 'list', title: texts.hearings, text: texts.hearingsText, href: `${desk}/hearings${of}` },
    { icon: 'mail', title: texts.letters, text: texts.lettersText, href: `${desk}/letters${of}`, offices: INTAKE },
    {
      icon: 'question',
      title: texts.questions,
      text: texts.questionsText,
      href: `${desk}/questions${of}`,
      offices: BLOG,
    },
    { icon: 'settings', title: texts.settings, text: texts.settingsText, href: `${desk}/courts/${code}` },
    { icon: 'calendar', title: texts.calendar, text: texts.calendarText, href: `${desk}/calendar` },
    { icon: 'court', title: texts.site, text: texts.siteText, href: `/${lang}/courts/${code}` },
  ];
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
