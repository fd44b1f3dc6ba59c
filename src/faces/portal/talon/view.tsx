import { formatDate, formatTime } from '@ashyq/kk-text';
import { Button, Input, PrintButton, SummaryList } from '#design';
import { type OpenedTalon, StatusView } from '#modules/filing';
import { formatTalonNumber } from '#modules/identity';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState, Question } from '#shell';
import { talonTexts } from './texts.ts';

export function AskView({ lang, state }: { readonly lang: Lang; readonly state: FormState }) {
  const texts = talonTexts(lang);
  return (
    <Question
      state={state}
      action={`/${lang}/talon`}
      submit={texts.show}
      before={
        <>
          <h1 class="govuk-heading-l">{texts.title}</h1>
          <p class="govuk-body">{texts.lead}</p>
        </>
      }
      after={
        <p class="govuk-body">
          {texts.lost}{' '}
          <a class="govuk-link" href={`/${lang}/cabinet/filings`}>
            {texts.cabinet}
          </a>
        </p>
      }
    >
      <Input
        name="number"
        label={texts.number}
        hint={texts.numberHint}
        error={errorOf(state, 'number')}
        value={state.values.number ?? ''}
        inputmode="numeric"
        autocomplete="off"
        width={20}
      />
      <Input
        name="pin"
        label={texts.pin}
        hint={texts.pinHint}
        error={errorOf(state, 'pin')}
        autocomplete="off"
        spellcheck={false}
        width={10}
      />
    </Question>
  );
}

interface OpenedProps {
  readonly talon: OpenedTalon;
  readonly pin: string;
  readonly courtName: string;
  readonly formTitle: string;
  readonly lang: Lang;
}

export function OpenedView({ talon, pin, courtName, formTitle, lang }: OpenedProps) {
  const texts = talonTexts(lang);
  const at = `${formatDate(lang, legalDay(talon.submittedAt))}, ${formatTime(talon.submittedAt)}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          {texts.number}: <span translate={false}>{formatTalonNumber(talon.number)}</span>
        </h1>
        <StatusView status={talon.status} lang={lang} />
        <SummaryList
          rows={[
            { key: texts.document, value: formTitle },
            { key: texts.sentTo, value: courtName },
            { key: texts.sentAt, value: at },
          ]}
        />
        <p class="govuk-hint">{texts.hidden}</p>
        {talon.status.next?.kind === 'hearing' && (
          <form method="post" action={`/${lang}/talon`}>
            <input type="hidden" name="number" value={talon.number} />
            <input type="hidden" name="pin" value={pin} />
            <Button kind="secondary" name="action" value="calendar">
              {texts.calendar}
            </Button>
          </form>
        )}
        <PrintButton>{texts.print}</PrintButton>
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/talon`}>
            {texts.another}
          </a>
        </p>
      </div>
    </div>
  );
}
