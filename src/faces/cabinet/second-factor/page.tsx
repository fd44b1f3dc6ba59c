import { giveRecoveryCode, giveSecondFactor, offerSecondFactor, type SecondFactorOffer } from '#modules/identity';
import { type FormRequest, type Page, type PageRequest, type Principal, type Reply, redirect } from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { keepingNext, nextPage } from '../parts/next-page.ts';
import { signedIn } from '../parts/signed-in.ts';
import { whereabouts } from '../parts/whereabouts.ts';
import { secondFactorTexts } from './texts.ts';
import { RecoveryCodeView, SecondFactorView } from './view.tsx';

/** `/kk/sign-in/second-factor`: the code of the app; the first time also the secret for the app. */
export const secondFactorPage: Page = {
  path: '/sign-in/second-factor',
  access: 'signed-in',
  get: async (request) => {
    const principal = signedIn(request);
    if (!principal.mustGiveSecondFactor) return redirect(onward(request));
    return showCode(request, await offer(request, principal), emptyForm, 200);
  },
  post: async (request) => {
    const principal = signedIn(request);
    if (!principal.mustGiveSecondFactor) return redirect(onward(request));
    const { platform, lang, form } = request;
    const given = { code: form.code ?? '', from: whereabouts(request) };
    const done = await attempt(lang, 'code', () =>
      giveSecondFactor(platform, request.act('identity.give-second-factor'), principal, given),
    );
    if (!done.ok) {
      return showCode(request, await offer(request, principal), { values: {}, errors: done.errors }, done.status);
    }
    const { token, isFirst } = done.value;
    const next = isFirst ? keepingNext(request, `/${lang}/sign-in/recovery-codes`) : onward(request);
    return redirect(next, { setSession: { token } });
  },
  secrets: ['code'],
};

/** `/kk/sign-in/recovery-code`: for the day when the phone is lost. */
export const recoveryCodePage: Page = {
  path: '/sign-in/recovery-code',
  access: 'signed-in',
  get: async (request) => {
    const isNeeded = signedIn(request).mustGiveSecondFactor;
    return isNeeded ? showRecovery(request, emptyForm, 200) : redirect(onward(request));
  },
  post: async (request: FormRequest) => {
    const { platform, lang, form } = request;
    const given = { code: form.code ?? '', from: whereabouts(request) };
    const done = await attempt(lang, 'code', () =>
      giveRecoveryCode(platform, request.act('identity.give-recovery-code'), signedIn(request), given),
    );
    if (!done.ok) return showRecovery(request, { values: {}, errors: done.errors }, done.status);
    return redirect(onward(request), { setSession: { token: done.value.token } });
  },
  secrets: ['code'],
};

export function onward(request: PageRequest): string {
  return nextPage(request) ?? `/${request.lang}/desk`;
}

async function offer(request: PageRequest, principal: Principal): Promise<SecondFactorOffer | undefined> {
  return await offerSecondFactor(request.platform, request.act('identity.offer-second-factor'), principal);
}

function showCode(
  request: PageRequest,
  offered: SecondFactorOffer | undefined,
  state: FormState,
  status: number,
): Reply {
  const { lang } = request;
  const texts = secondFactorTexts(lang);
  const action = keepingNext(request, `/${lang}/sign-in/second-factor`);
  const lostHref = keepingNext(request, `/${lang}/sign-in/recovery-code`);
  const body = <SecondFactorView {...{ lang, state, action, lostHref }} offer={offered} />;
  const hasErrors = state.errors.length > 0;
  return framedView(offered ? texts.setTitle : texts.title, body, { status, hasErrors, isPrivate: true });
}

function showRecovery(request: PageRequest, state: FormState, status: number): Reply {
  const { lang } = request;
  const action = keepingNext(request, `/${lang}/sign-in/recovery-code`);
  const codeHref = keepingNext(request, `/${lang}/sign-in/second-factor`);
  const body = <RecoveryCodeView {...{ lang, state, action, codeHref }} />;
  const hasErrors = state.errors.length > 0;
  return framedView(secondFactorTexts(lang).recoveryTitle, body, { status, hasErrors, isPrivate: true });
}
