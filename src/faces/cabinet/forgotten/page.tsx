import { Details, Input } from '#design';
import { numberField, requestPassword } from '#modules/identity';
import { type Page, type PageRequest, type Reply, readForm, redirect } from '#platform/http';
import { attempt, ContactChoice, emptyForm, errorOf, type FormState, framedView, Question, readContact } from '#shell';
import { keepingNext } from '../parts/next-page.ts';
import { whereabouts } from '../parts/whereabouts.ts';
import { forgottenTexts } from './texts.ts';

/** `/kk/sign-in/forgotten`: a one-time password to a contact of the cabinet; answers the same whoever exists. */
export const forgottenPage: Page = {
  path: '/sign-in/forgotten',
  access: 'everyone',
  get: async (request) => show(request, emptyForm, 200),
  post: async (request) => {
    const { platform, lang, form } = request;
    const number = readForm({ number: numberField }, form, lang);
    const contact = readContact(form, lang);
    if (!number.ok || !contact.ok) {
      const errors = [...(number.ok ? [] : number.errors), ...(contact.ok ? [] : contact.errors)];
      return show(request, { values: form, errors }, 422);
    }
    const done = await attempt(lang, contact.contact.kind, () =>
      requestPassword(platform, request.act('identity.recover'), {
        purpose: 'recover',
        identifier: number.values.number.number,
        contact: contact.contact,
        lang,
        from: whereabouts(request),
      }),
    );
    if (!done.ok) return show(request, { values: form, errors: done.errors }, done.status);
    return redirect(keepingNext(request, `/${lang}/sign-in`), { flash: forgottenTexts(lang).sent });
  },
};

function show(request: PageRequest, state: FormState, status: number): Reply {
  const { lang } = request;
  const texts = forgottenTexts(lang);
  const body = (
    <Question
      state={state}
      action={keepingNext(request, `/${lang}/sign-in/forgotten`)}
      submit={texts.send}
      before={
        <>
          <h1 class="govuk-heading-l">{texts.title}</h1>
          <p class="govuk-body">{texts.lead}</p>
        </>
      }
      after={<Details summary={texts.noAccess}>{texts.noAccessText}</Details>}
    >
      <Input
        name="number"
        label={texts.number}
        error={errorOf(state, 'number')}
        value={state.values.number ?? ''}
        inputmode="numeric"
        autocomplete="username"
        spellcheck={false}
        width={20}
      />
      <ContactChoice legend={texts.contact} {...{ texts, state }} />
    </Question>
  );
  const hasErrors = state.errors.length > 0;
  const backHref = keepingNext(request, `/${lang}/sign-in`);
  return framedView(texts.title, body, { status, hasErrors, isPrivate: true, backHref });
}
