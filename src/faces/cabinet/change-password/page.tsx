import {
  changePassword,
  findUnfinishedSignIn,
  forgetRegistration,
  passwordField,
  setPassword,
} from '#modules/identity';
import {
  type FormRequest,
  type Page,
  type PageRequest,
  type Principal,
  type Reply,
  readForm,
  redirect,
} from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { afterSignIn, keepingNext } from '../parts/next-page.ts';
import { whereabouts } from '../parts/whereabouts.ts';
import { changePasswordTexts } from './texts.ts';
import { ChangePasswordView } from './view.tsx';

/** `/kk/sign-in/change-password`: the first password after a one-time one, or another one for somebody signed in. */
export const changePasswordPage: Page = {
  path: '/sign-in/change-password',
  access: 'everyone',
  get: async (request) => {
    const { platform, principal, sessionToken } = request;
    const isOpen = principal ?? (await findUnfinishedSignIn(platform, sessionToken));
    return isOpen ? show(request, emptyForm, 200) : redirect(keepingNext(request, `/${request.lang}/sign-in`));
  },
  post: async (request) => (request.principal ? await change(request, request.principal) : await setFirst(request)),
};

async function setFirst(request: FormRequest): Promise<Reply> {
  const { platform, lang, form, sessionToken: token } = request;
  const isUnfinished = (await findUnfinishedSignIn(platform, token)) !== undefined;
  const from = whereabouts(request);
  const done = await attempt(lang, 'password', () =>
    setPassword(platform, request.act('identity.set-password'), { token, password: form.password ?? '', from }),
  );
  // Somebody whose page has gone stale begins at the door.
  if (!done.ok && !isUnfinished) return redirect(keepingNext(request, `/${lang}/sign-in`));
  if (!done.ok) return show(request, { values: {}, errors: done.errors }, done.status);
  await forgetRegistration(platform, request.act('identity.register'), from);
  return redirect(afterSignIn(request, done.value.next), {
    setSession: { token: done.value.token },
    flash: changePasswordTexts(lang).saved,
  });
}

async function change(request: FormRequest, principal: Principal): Promise<Reply> {
  const { platform, lang, form } = request;
  const read = readForm({ current: passwordField, password: passwordField }, form, lang);
  if (!read.ok) return show(request, { values: {}, errors: read.errors }, 422);
  const act = request.act('identity.change-password');
  const fieldOf = (code: string): string => (code === 'IDENTITY_PASSWORD_WRONG' ? 'current' : 'password');
  const done = await attempt(lang, fieldOf, () => changePassword(platform, act, principal, read.values));
  if (!done.ok) return show(request, { values: {}, errors: done.errors }, done.status);
  return redirect(`/${lang}/cabinet`, { flash: changePasswordTexts(lang).saved });
}

function show(request: PageRequest, state: FormState, status: number): Reply {
  const { lang, principal } = request;
  const texts = changePasswordTexts(lang);
  const asksCurrent = principal !== undefined;
  const action = keepingNext(request, `/${lang}/sign-in/change-password`);
  const body = <ChangePasswordView {...{ lang, state, action, asksCurrent }} />;
  const hasErrors = state.errors.length > 0;
  return framedView(asksCurrent ? texts.changeTitle : texts.setTitle, body, { status, hasErrors, isPrivate: true });
}
