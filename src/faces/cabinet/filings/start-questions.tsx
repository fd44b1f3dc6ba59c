import { Button, ErrorSummary, Input, Radios, Select, type SelectItem } from '#design';
import { listRegions } from '#modules/courts';
import type { Form, StartQuestion } from '#modules/filing';
import type { Platform } from '#platform';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { categories } from './choices.ts';
import { filingPageTexts } from './texts.ts';

/** Courts of the republic are in no region that a person lives in. */
const REPUBLIC = '60';

export interface StartChoices {
  readonly category: readonly SelectItem[];
  readonly region: readonly SelectItem[];
}

export async function startChoices({ reads }: Platform, lang: Lang): Promise<StartChoices> {
  const texts = filingPageTexts(lang);
  const regions = (await listRegions(reads)).filter(({ code }) => code !== REPUBLIC);
  return {
    category: categories(lang),
    region: [
      { value: '', text: texts.unknown },
      ...regions.map(({ code, name }) => ({ value: code, text: name[lang] })),
    ],
  };
}

interface Props {
  readonly form: Form;
  readonly lang: Lang;
  readonly state: FormState;
  readonly choices: StartChoices;
}

/** All questions on one page: whoever wants may leave each of them open. */
export function AskView(props: Props) {
  const { form, lang, state } = props;
  const texts = filingPageTexts(lang).start;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        )}
        <span class="govuk-caption-l">{texts.caption}</span>
        <h1 class="govuk-heading-l">{form.title[lang]}</h1>
        <p class="govuk-body">{texts.mayLeaveOpen}</p>
        <form method="get" action={`/${lang}/cabinet/filings/start/${form.key}`} novalidate>
          <input type="hidden" name="answered" value="1" />
          {form.start.map((question) => (
            <Question key={question.id} {...props} {...{ question }} />
          ))}
          <Button>{filingPageTexts(lang).next}</Button>
        </form>
      </div>
    </div>
  );
}

function Question({ question, lang, state, choices }: Props & { readonly question: StartQuestion }) {
  const { id, kind = 'choice', title, hint, options } = question;
  const value = state.values[id] ?? '';
  if (kind === 'category' || kind === 'region') {
    const label = { label: title[lang], labelSize: 's', hint: hint?.[lang] } as const;
    return <Select name={id} {...label} value={value} items={choices[kind]} />;
  }
  const sum = kind === 'worth' && <Sum {...{ lang, state }} />;
  return (
    <Radios
      name={id}
      legend={title[lang]}
      legendSize="s"
      hint={hint?.[lang]}
      value={value}
      items={options.map((option) => ({
        ...{ value: option.value, text: option.label[lang] },
        ...(sum && option.value === 'yes' ? { conditional: sum } : {}),
      }))}
    />
  );
}

function Sum({ lang, state }: Pick<Props, 'lang' | 'state'>) {
  return (
    <Input
      name="sum"
      label={filingPageTexts(lang).start.sum}
      value={state.values.sum ?? ''}
      error={errorOf(state, 'sum')}
      inputmode="decimal"
      suffix="₸"
      width={20}
    />
  );
}
