import {
  askForPassword,
  findRegistration,
  identityErrors,
  isPasswordExpired,
  oneTimeField,
  type Registration,
  signIn,
} from '#modules/identity';
import { type FormRequest, type Page, type PageRequest, type Reply, readForm, redirect } from '#platform/http';
import { attempt, CodeQuestion, emptyForm, type FormState, framedView } from '#shell';
import { afterSignIn } from '../parts/next-page.ts';
import { whereabouts } from '../parts/whereabouts.ts';
import { StepCaption } from './step-caption.tsx';
import { registerTexts } from './texts.ts';

/** `/kk/register/code`: the one-time password; looks and answers the same whether anybody has the IIN or not. */
export const codePage: Page = {
  path: '/register/code',
  access: 'everyone',
  get: async (request) => {
    const registration = await findRegistration(request.platform, whereabouts(request));
    if (!registration?.contact) return redirect(`/${request.lang}/register`);
    return show(request, registration, emptyForm, 200);
  },
  post: async (request) => {
    const registration = await findRegistration(request.platform, whereabouts(request));
    if (!registration?.contact) return redirect(`/${request.lang}/register`);
    return request.form.do === 'again' ? await sendAgain(request, registration) : await enter(request, registration);
  },
  secrets: ['code'],
};

async function enter(request: FormRequest, registration: Registration): Promise<Reply> {
  const { platform, lang, form } = request;
  const from = whereabouts(request);
  const read = readForm({ code: oneTimeField }, form, lang);
  if (!read.ok) return show(request, registration, { values: form, errors: read.errors }, 422);
  const { code: password } = read.values;
  const done = await attempt(lang, 'code', () =>
    signIn(platform, request.act('identity.sign-in'), { identifier: registration.iin, password, from }),
  );
  if (!done.ok) {
    const isWait = done.status === 429;
    const isOver = isPasswordExpired(registration, platform.clock.now());
    const text = identityErrors(isOver ? 'IDENTITY_CODE_EXPIRED' : 'IDENTITY_CODE_WRONG').say(lang);
    const errors = isWait ? done.errors : [{ field: 'code', text }];
    return show(request, registration, { values: form, errors }, done.status);
  }
  return redirect(afterSignIn(request, done.value.next), { setSession: { token: done.value.token } });
}

async function sendAgain(request: FormRequest, registration: Registration): Promise<Reply> {
  const { platform, lang } = request;
  const { contact } = registration;
  const from = whereabouts(request);
  if (!contact) return redirect(`/${lang}/register`);
  const done = await attempt(lang, 'code', () =>
    askForPassword(platform, request.act('identity.register'), registration, { contact, lang, from }),
  );
  if (!done.ok) return show(request, registration, { values: {}, errors: done.errors }, done.status);
  return redirect(`/${lang}/register/code`, { flash: registerTexts(lang).sentAgain });
}

function show({ lang }: PageRequest, { contact }: Registration, state: FormState, status: number): Reply {
  const texts = registerTexts(lang);
  const action = `/${lang}/register/code`;
  const body = (
    <CodeQuestion
      {...{ texts, state, action, contact }}
      submit={texts.enter}
      caption={<StepCaption lang={lang} step={4} />}
      other={{ href: `/${lang}/register/contact`, text: texts.otherContact }}
    />
  );
  const hasErrors = state.errors.length > 0;
  const backHref = `/${lang}/register/contact`;
  return framedView(texts.codeTitle, body, { status, hasErrors, isPrivate: true, backHref });
}
