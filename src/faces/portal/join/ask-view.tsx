import { Input } from '#design';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState, Question } from '#shell';
import { joinTexts } from './texts.ts';

/** The one page by which everybody enters: it asks for a code and for nothing else. */
export function AskDoorCode({ lang, state }: { readonly lang: Lang; readonly state: FormState }) {
  const texts = joinTexts(lang);
  return (
    <Question
      state={state}
      action={`/${lang}/join`}
      submit={texts.open}
      before={
        <>
          <h1 class="govuk-heading-l">{texts.title}</h1>
          <p class="govuk-body">{texts.lead}</p>
        </>
      }
      after={
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={`/${lang}/video-check`}>
              {texts.tryFirst}
            </a>
          </p>
          <p class="govuk-body">
            {texts.lost}{' '}
            <a class="govuk-link" href={`/${lang}/helplines`}>
              {texts.helplines}
            </a>
          </p>
        </>
      }
    >
      <Input
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        error={errorOf(state, 'code')}
        value={state.values.code ?? ''}
        autocomplete="one-time-code"
        spellcheck={false}
        width={10}
      />
    </Question>
  );
}
