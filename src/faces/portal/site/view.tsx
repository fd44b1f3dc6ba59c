import { formatTime } from '@ashyq/kk-text';
import { Button, EmptyState, ErrorSummary, Input, InsetText, LiveRegion, Select, SummaryList } from '#design';
import { caseTexts } from '#modules/cases';
import { conferenceTexts, identityPapers, type SiteDay, type SitePerson } from '#modules/conference';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState, Question } from '#shell';
import { siteTexts } from './texts.ts';

export function AskKey({ lang, state }: { readonly lang: Lang; readonly state: FormState }) {
  const texts = siteTexts(lang);
  return (
    <Question
      state={state}
      action={`/${lang}/site`}
      submit={texts.open}
      before={
        <>
          <h1 class="govuk-heading-l">{texts.title}</h1>
          <p class="govuk-body">{texts.lead}</p>
        </>
      }
    >
      <Input
        name="key"
        label={texts.key}
        error={errorOf(state, 'key')}
        value=""
        autocomplete="off"
        spellcheck={false}
        width={30}
      />
    </Question>
  );
}

export interface SiteDayProps {
  readonly lang: Lang;
  readonly day: SiteDay;
  readonly state: FormState;
  /** Short names by code. */
  readonly courts: ReadonlyMap<string, string>;
}

export function SiteDayView(props: SiteDayProps) {
  const { lang, day, state } = props;
  const texts = siteTexts(lang);
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{texts.title}</span>
        {day.site.name[lang]}
      </h1>
      <InsetText>{texts.duty}</InsetText>
      <h2 class="govuk-heading-m">{texts.today}</h2>
      <LiveRegion id="site-people" topics={[]} url={`/${lang}/site/people`} announcement="" everySeconds={30}>
        <SitePeople {...props} />
      </LiveRegion>
      <p class="govuk-body govuk-!-margin-top-6">
        {texts.call}{' '}
        <a class="govuk-link" href={`/${lang}/helplines`}>
          {texts.helplines}
        </a>
      </p>
    </>
  );
}

export function SitePeople(props: SiteDayProps) {
  const { day, lang } = props;
  const texts = siteTexts(lang);
  if (day.people.length === 0) return <EmptyState title={texts.nobody}>{texts.nobodyNext}</EmptyState>;
  return (
    <>
      {day.people.map((person) => (
        <PersonCard key={person.seatId} {...props} person={person} />
      ))}
    </>
  );
}

type PersonProps = SiteDayProps & { readonly person: SitePerson };

function PersonCard(props: PersonProps) {
  const { lang, person, courts } = props;
  const texts = siteTexts(lang);
  const { phases, standings, papers } = conferenceTexts(lang);
  const { checked, phase, standing, courtCode, seatId } = person;
  const isOver = phase === 'ended' || standing === 'removed';
  return (
    <section class="sot-card" id={`person-${seatId}`} aria-label={person.name}>
      <h3 class="govuk-heading-m">
        {person.name}
        <span class="govuk-caption-m">{roleOf(lang, person)}</span>
      </h3>
      <SummaryList
        rows={[
          { key: texts.time, value: formatTime(person.startsAt) },
          { key: texts.court, value: courts.get(courtCode) ?? courtCode },
          { key: texts.phase, value: phases[phase] },
          { key: texts.state, value: standings[standing] },
          ...(checked
            ? [
                {
                  key: texts.checkedKey,
                  value: texts.checked({
                    ...{ document: papers[checked.document], officer: checked.officer, time: formatTime(checked.at) },
                  }),
                },
              ]
            : []),
        ]}
      />
      {person.isHere && !isOver && (
        <>
          <p class="govuk-hint">{texts.privateLine}</p>
          <Button href={`/${lang}/join/${seatId}`}>{texts.again}</Button>
        </>
      )}
      {!person.isHere && !isOver && <CheckForm {...props} />}
    </section>
  );
}

function roleOf(lang: Lang, { role }: SitePerson): string {
  return role === 'judge' || role === 'hearing_secretary' || role === 'courtroom' ? '' : caseTexts(lang).roles[role];
}

function CheckForm({ lang, person, day, state }: PersonProps) {
  const texts = siteTexts(lang);
  const { papers } = conferenceTexts(lang);
  const { seatId } = person;
  const typed = state.values.seat === seatId ? state.values : {};
  return (
    <form method="post" action={`/${lang}/site`} novalidate>
      <input type="hidden" name="seat" value={seatId} />
      <Select
        id={`document-${seatId}`}
        name="document"
        label={texts.document}
        items={identityPapers.map((value) => ({ value, text: papers[value] }))}
        value={typed.document ?? 'identity_card'}
        error={errorOf(state, `document-${seatId}`)}
      />
      <Input
        id={`officer-${seatId}`}
        name="officer"
        label={texts.officer}
        value={typed.officer ?? day.site.officer}
        error={errorOf(state, `officer-${seatId}`)}
        autocomplete="off"
        attributes={{ maxlength: 120 }}
      />
      <Button preventDoubleClick>{texts.enter}</Button>
    </form>
  );
}
