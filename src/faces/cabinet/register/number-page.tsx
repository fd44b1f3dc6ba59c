import { Input } from '#design';
import { beginRegistration, iinField } from '#modules/identity';
import { type Page, type PageRequest, type Reply, readForm, redirect } from '#platform/http';
import { emptyForm, errorOf, type FormState, framedView, Question } from '#shell';
import { whereabouts } from '../parts/whereabouts.ts';
import { StepCaption } from './step-caption.tsx';
import { registerTexts } from './texts.ts';

/** `/kk/register`: the IIN. Empty at every visit: the computer may be shared. */
export const numberPage: Page = {
  path: '/register',
  access: 'everyone',
  get: async (request) => (request.principal ? redirect(`/${request.lang}/cabinet`) : show(request, emptyForm)),
  post: async (request) => {
    const { platform, lang, form } = request;
    const read = readForm({ number: iinField }, form, lang);
    if (!read.ok) return show(request, { values: { number: form.number ?? '' }, errors: read.errors });
    await beginRegistration(platform, request.act('identity.register'), read.values.number, whereabouts(request));
    return redirect(`/${lang}/register/birth-date`);
  },
};

function show({ lang }: PageRequest, state: FormState): Reply {
  const texts = registerTexts(lang);
  const body = (
    <Question
      state={state}
      action={`/${lang}/register`}
      submit={texts.next}
      before={
        <>
          <StepCaption lang={lang} step={1} />
          <h1 class="govuk-heading-l">{texts.numberTitle}</h1>
          <p class="govuk-body">{texts.numberWhat}</p>
        </>
      }
      after={
        <>
          <p class="govuk-body">{texts.organisation}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={`/${lang}/sign-in`}>
              {texts.hasCabinet}
            </a>
          </p>
        </>
      }
    >
      <Input
        name="number"
        label={texts.number}
        hint={texts.numberHint}
        error={errorOf(state, 'number')}
        value={state.values.number ?? ''}
        inputmode="numeric"
        autocomplete="username"
        spellcheck={false}
        width={20}
      />
    </Question>
  );
  return framedView(texts.numberTitle, body, { hasErrors: state.errors.length > 0, isPrivate: true });
}
