import { formatNumericDate } from '@ashyq/kk-text';
import { DateInput, Input, SummaryList } from '#design';
import type { PersonName } from '#modules/identity';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState, Question } from '#shell';
import { counterTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly state: FormState;
}

/** The IIN and the code: both are needed to find the visitor's own claim among several. */
export function AskView({ lang, state }: Props) {
  const texts = counterTexts(lang);
  return (
    <Question
      state={state}
      action={`/${lang}/desk/counter`}
      submit={texts.find}
      before={<Lead title={texts.title} lead={texts.lead} />}
    >
      <Input
        name="number"
        label={texts.number}
        error={errorOf(state, 'number')}
        value={state.values.number ?? ''}
        inputmode="numeric"
        autocomplete="off"
        width={20}
      />
      <Input
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        error={errorOf(state, 'code')}
        value={state.values.code ?? ''}
        inputmode="numeric"
        autocomplete="off"
        width={10}
      />
    </Question>
  );
}

/** What the register says, to be compared with the card. */
export function CheckView(props: Props & { readonly name: PersonName; readonly birthDate: Temporal.PlainDate }) {
  const { lang, state, name, birthDate } = props;
  const texts = counterTexts(lang);
  const whole = [name.surname, name.givenName, name.patronymic].filter(Boolean).join(' ');
  return (
    <Question
      state={state}
      action={`/${lang}/desk/counter`}
      submit={texts.confirm}
      before={
        <>
          <Lead title={texts.checkTitle} lead={texts.checkLead} />
          <SummaryList
            rows={[
              { key: texts.number, value: state.values.number ?? '' },
              { key: texts.name, value: whole },
              { key: texts.birthDate, value: formatNumericDate(birthDate) },
            ]}
          />
        </>
      }
      after={<StartAgain lang={lang} />}
    >
      <Carried {...{ state }} step="confirm" />
    </Question>
  );
}

/** The register is silent: the clerk copies the card. */
export function CopyView({ lang, state }: Props) {
  const texts = counterTexts(lang);
  const part = (name: string): string => state.values[`birth-date-${name}`] ?? '';
  return (
    <Question
      state={state}
      idOf={{ 'birth-date': 'birth-date-day' }}
      action={`/${lang}/desk/counter`}
      submit={texts.confirm}
      before={<Lead title={texts.typeTitle} lead={texts.typeLead} />}
      after={<StartAgain lang={lang} />}
    >
      <Carried {...{ state }} step="copy" />
      {(['surname', 'givenName', 'patronymic'] as const).map((name) => (
        <Input
          key={name}
          name={name}
          label={texts[name]}
          error={errorOf(state, name)}
          value={state.values[name] ?? ''}
          autocomplete="off"
          spellcheck={false}
        />
      ))}
      <DateInput
        name="birth-date"
        legend={texts.birthDate}
        error={errorOf(state, 'birth-date')}
        values={{ day: part('day'), month: part('month'), year: part('year') }}
      />
    </Question>
  );
}

function Lead({ title, lead }: { readonly title: string; readonly lead: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
    </>
  );
}

function Carried({ state, step }: { readonly state: FormState; readonly step: 'confirm' | 'copy' }) {
  return (
    <>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="number" value={state.values.number ?? ''} />
      <input type="hidden" name="code" value={state.values.code ?? ''} />
    </>
  );
}

function StartAgain({ lang }: { readonly lang: Lang }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/${lang}/desk/counter`}>
        {counterTexts(lang).other}
      </a>
    </p>
  );
}
