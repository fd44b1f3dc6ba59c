import { Button, Input, InsetText, NotificationBanner, SummaryList, WarningText } from '#design';
import type { Court } from '#modules/courts';
import { type ShownVisit, visitTexts } from '#modules/visits';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState, Question } from '#shell';
import { WhenAndWhere } from '../visit-book/parts.tsx';
import { visitsTexts } from './texts.ts';

export function AskCode({ lang, state }: { lang: Lang; state: FormState }) {
  const texts = visitsTexts(lang);
  return (
    <Question
      state={state}
      action={`/${lang}/visits`}
      submit={texts.open}
      before={<h1 class="govuk-heading-l">{texts.title}</h1>}
    >
      <Input
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        error={errorOf(state, 'code')}
        value={state.values.code ?? ''}
        autocomplete="off"
        spellcheck={false}
        width={20}
      />
    </Question>
  );
}

interface VisitProps {
  readonly lang: Lang;
  readonly court: Court;
  readonly visit: ShownVisit;
  readonly code: string;
  readonly hasBegun: boolean;
  readonly isJustCalledOff: boolean;
}

export function VisitView({ lang, court, visit, code, hasBegun, isJustCalledOff }: VisitProps) {
  const texts = visitsTexts(lang);
  const { kinds, states } = visitTexts(lang);
  const { kind, state, people } = visit;
  const others = `/${lang}/courts/${court.code}/${kind === 'reception' ? 'reception' : 'open-days'}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {isJustCalledOff && (
          <NotificationBanner kind="success">
            <p class="govuk-notification-banner__heading">{texts.calledOff}</p>
          </NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{kinds[kind]}</h1>
        {state === 'closed' && <WarningText>{`${states.closed}. ${texts.closedHint}`}</WarningText>}
        <WhenAndWhere
          {...{
            lang,
            court: court.name[lang],
            startsAt: visit.startsAt,
            endsAt: visit.endsAt,
            place: visit.place[lang],
          }}
        />
        <SummaryList
          rows={[
            { key: texts.state, value: states[state] },
            ...(kind === 'open_day' ? [{ key: texts.people, value: String(people) }] : []),
          ]}
        />
        {state === 'booked' && visit.isUndelivered && <WarningText>{texts.undelivered}</WarningText>}
        {state === 'booked' && !visit.hasContact && <InsetText>{texts.noContact}</InsetText>}
        {state === 'booked' && !hasBegun ? (
          <CallOff lang={lang} code={code} />
        ) : (
          <p class="govuk-body">
            <a class="govuk-link" href={others}>
              {texts.again}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

function CallOff({ lang, code }: Pick<VisitProps, 'lang' | 'code'>) {
  const texts = visitsTexts(lang);
  return (
    <form method="post" action={`/${lang}/visits`}>
      <input type="hidden" name="code" value={code} />
      <p class="govuk-body">{texts.callOffHint}</p>
      <Button kind="warning" name="do" value="call-off" preventDoubleClick>
        {texts.callOff}
      </Button>
    </form>
  );
}
