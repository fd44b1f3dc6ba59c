import { numberField, passwordField, signIn } from '#modules/identity';
import { type Page, type PageRequest, type Reply, readForm, redirect } from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { afterSignIn, keepingNext, nextPage } from '../parts/next-page.ts';
import { whereabouts } from '../parts/whereabouts.ts';
import { signInTexts } from './texts.ts';
import { SignInView } from './view.tsx';

/** `/kk/sign-in`: IIN or BIN and the password, set or one-time. */
export const signInPage: Page = {
  path: '/sign-in',
  access: 'everyone',
  get: async (request) => {
    const { principal } = request;
    if (principal) return redirect(afterSignIn(request, principal.mustGiveSecondFactor ? 'second-factor' : 'open'));
    // Known from the first page on: what it sends and hears no answer to, it may send again.
    request.browserToken();
    return show(request, emptyForm, 200);
  },
  post: async (request) => {
    const { platform, lang, form } = request;
    const values = { number: form.number ?? '' };
    const read = readForm({ number: numberField, password: passwordField }, form, lang);
    if (!read.ok) return show(request, { values, errors: read.errors }, 422);
    const { number, password } = read.values;
    const from = whereabouts(request);
    const done = await attempt(lang, 'number', () =>
      signIn(platform, request.act('identity.sign-in'), { identifier: number.number, password, from }),
    );
    if (!done.ok) return show(request, { values, errors: done.errors }, done.status);
    return redirect(afterSignIn(request, done.value.next), { setSession: { token: done.value.token } });
  },
};

function show(request: PageRequest, state: FormState, status: number): Reply {
  const { lang } = request;
  const action = keepingNext(request, `/${lang}/sign-in`);
  const hasNext = nextPage(request) !== undefined;
  const hasErrors = state.errors.length > 0;
  const signatureHref = keepingNext(request, `/${lang}/sign-in/signature`);
  const body = <SignInView {...{ lang, state, action, hasNext, signatureHref }} />;
  return framedView(signInTexts(lang).title, body, { status, hasErrors, isPrivate: true });
}
