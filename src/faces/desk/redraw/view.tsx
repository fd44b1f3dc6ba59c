import { Input, Radios, SummaryList } from '#design';
import { distributionTexts, redrawGrounds } from '#modules/distribution';
import type { Lang } from '#platform/i18n';
import { articleIn, errorOf, type FormState, Question } from '#shell';
import { deskRedrawTexts } from './texts.ts';

interface RedrawProps {
  readonly lang: Lang;
  readonly state: FormState;
  readonly title: string;
  readonly number: string;
  readonly judge: string | undefined;
}

export function RedrawView({ lang, state, title, number, judge }: RedrawProps) {
  const texts = deskRedrawTexts(lang);
  const { grounds } = distributionTexts(lang);
  return (
    <Question
      state={state}
      action={`/${lang}/desk/draws/redraw`}
      submit={texts.submit}
      before={
        <>
          <h1 class="govuk-heading-xl">
            <span class="govuk-caption-xl">{texts.caseOf({ number })}</span>
            {title}
          </h1>
          <p class="govuk-body">{texts.lead}</p>
          <SummaryList rows={[{ key: texts.judge, value: judge ?? '–' }]} />
        </>
      }
    >
      <input type="hidden" name="case" value={number} />
      <Radios
        name="ground"
        legend={texts.ground}
        hint={texts.other}
        value={state.values.ground ?? ''}
        error={errorOf(state, 'ground')}
        items={redrawGrounds.map(({ code, norm }) => ({
          value: code,
          text: grounds[code],
          hint: articleIn(lang, norm),
        }))}
      />
      <Input
        name="ruling"
        label={texts.ruling}
        hint={texts.rulingHint}
        value={state.values.ruling ?? ''}
        error={errorOf(state, 'ruling')}
      />
    </Question>
  );
}
