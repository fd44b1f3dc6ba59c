import { Input } from '#design';
import { numberField, signIn } from '#modules/identity';
import { isHouseError } from '#platform/errors';
import { type FormRequest, type Page, type PageRequest, type Reply, readForm, redirect } from '#platform/http';
import { attempt, emptyForm, errorOf, type FormState, framedView, Question } from '#shell';
import { whereabouts } from '../parts/whereabouts.ts';
import { letterTexts } from './texts.ts';

/** `/kk/letter`: where the QR of a court's letter leads; its code opens the addressee's account once. */
export const letterPage: Page = {
  path: '/letter',
  access: 'everyone',
  secrets: ['code'],
  get: async (request) => {
    // Known from the first page on: what it sends and hears no answer to, it may send again.
    request.browserToken();
    return show(request, emptyForm, 200);
  },
  post: async (request) => await enter(request),
};

async function enter(request: FormRequest): Promise<Reply> {
  const { platform, lang, form } = request;
  const texts = letterTexts(lang);
  const read = readForm({ number: numberField }, form, lang);
  const code = (form.code ?? '').replace(/\s/g, '');
  const isCode = /^\d{12}$/.test(code);
  if (!read.ok || !isCode) {
    const errors = [...(read.ok ? [] : read.errors), ...(isCode ? [] : [{ field: 'code', text: texts.codeEmpty }])];
    return show(request, { values: form, errors }, 422);
  }
  const { number } = read.values.number;
  const done = await attempt(lang, 'code', async () => {
    try {
      return await signIn(platform, request.act('identity.sign-in'), {
        ...{ identifier: number, password: code, from: whereabouts(request) },
      });
    } catch (thrown) {
      // The sentence of the password would send the reader to a page that does not help.
      if (isHouseError(thrown, 'IDENTITY_SIGN_IN_REFUSED')) return undefined;
      throw thrown;
    }
  });
  if (!done.ok) return show(request, { values: form, errors: done.errors }, done.status);
  if (!done.value) return show(request, { values: form, errors: [{ field: 'code', text: texts.wrong }] }, 422);
  const next = encodeURIComponent(`/${lang}/cabinet/cases`);
  const to = done.value.next === 'set-password' ? `/${lang}/sign-in/change-password?next=${next}` : `/${lang}/cabinet`;
  return redirect(to, { setSession: { token: done.value.token } });
}

function show({ lang }: PageRequest, state: FormState, status: number): Reply {
  const texts = letterTexts(lang);
  const body = (
    <Question
      {...{ state, submit: texts.submit }}
      action={`/${lang}/letter`}
      before={
        <>
          <h1 class="govuk-heading-l">{texts.title}</h1>
          <p class="govuk-body">{texts.lead}</p>
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
        spellcheck={false}
        width={20}
      />
      <Input
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        error={errorOf(state, 'code')}
        value=""
        inputmode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
        width={20}
      />
    </Question>
  );
  return framedView(texts.title, body, { status, hasErrors: state.errors.length > 0, isPrivate: true });
}
