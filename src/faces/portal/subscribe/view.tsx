import { Input, Radios, Select, TrapField } from '#design';
import type { Court } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState, Question } from '#shell';
import { subscribeTexts } from './texts.ts';

interface FormProps {
  readonly lang: Lang;
  readonly state: FormState;
  readonly courts: readonly Court[];
}

export function SubscribeForm(props: FormProps) {
  const { lang, state } = props;
  const texts = subscribeTexts(lang);
  return (
    <Question
      state={state}
      action={`/${lang}/subscribe`}
      submit={texts.send}
      before={
        <>
          <h1 class="govuk-heading-xl">{texts.title}</h1>
          <p class="govuk-body-l">{texts.lead}</p>
        </>
      }
    >
      <Topics {...props} />
      <Input
        name="email"
        type="email"
        label={texts.email}
        labelSize="m"
        hint={texts.emailHint}
        error={errorOf(state, 'email')}
        value={state.values.email ?? ''}
        autocomplete="email"
        spellcheck={false}
      />
      <TrapField name="website" value={state.values.website ?? ''} error={errorOf(state, 'website')} />
    </Question>
  );
}

/** Three kinds, each with its own field; all stand open without JavaScript. */
function Topics(props: FormProps) {
  const { lang, state } = props;
  const texts = subscribeTexts(lang);
  return (
    <Radios
      name="kind"
      legend={texts.kind}
      legendSize="m"
      error={errorOf(state, 'kind')}
      value={state.values.kind ?? ''}
      items={[
        { value: 'court', text: texts.court, hint: texts.courtHint, conditional: <CourtField {...props} /> },
        {
          ...{ value: 'case', text: texts.case, hint: texts.caseHint },
          conditional: (
            <Input
              name="case"
              label={texts.caseField}
              hint={texts.caseFieldHint}
              error={errorOf(state, 'case')}
              value={state.values.case ?? ''}
              autocomplete="off"
              spellcheck={false}
            />
          ),
        },
        {
          ...{ value: 'phrase', text: texts.phrase, hint: texts.phraseHint },
          conditional: (
            <Input
              name="phrase"
              label={texts.phraseField}
              error={errorOf(state, 'phrase')}
              value={state.values.phrase ?? ''}
              autocomplete="off"
              spellcheck={false}
            />
          ),
        },
      ]}
    />
  );
}

function CourtField({ lang, state, courts }: FormProps) {
  const texts = subscribeTexts(lang);
  return (
    <Select
      name="court"
      label={texts.courtField}
      error={errorOf(state, 'court')}
      value={state.values.court ?? ''}
      items={[
        { value: '', text: texts.choose },
        ...courts.map(({ code, name }) => ({ value: code, text: name[lang] })),
      ]}
    />
  );
}

export function Sent({ lang }: { lang: Lang }) {
  const texts = subscribeTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.sentTitle}</h1>
      <p class="govuk-body-l">{texts.sent}</p>
      <p class="govuk-body">{texts.sentNone}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/subscribe`}>
          {texts.again}
        </a>
      </p>
    </>
  );
}
