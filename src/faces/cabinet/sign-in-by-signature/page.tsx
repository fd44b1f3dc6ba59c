import { beginSignatureSignIn, type SignedIn, signInBySignature, signInWithDemoKey } from '#modules/identity';
import { NCA_LAYER_ADDRESS } from '#modules/signatures';
import { content, type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { type PersonId, parseId } from '#platform/ids';
import { type Attempted, attempt, type DemoRole, demoRoles, emptyForm, type FormState, framedView } from '#shell';
import { afterSignIn, keepingNext } from '../parts/next-page.ts';
import { ncaLayerProps } from '../parts/signing/ncalayer-props.ts';
import { signingTexts } from '../parts/signing/texts.ts';
import { whereabouts } from '../parts/whereabouts.ts';
import { signInBySignatureTexts } from './texts.ts';
import { SignInBySignatureView } from './view.tsx';

const PATH = '/sign-in/signature';

/** `/kk/sign-in/signature`: by the key of the person, in a demo also by one that the demo keeps. */
export const signInBySignaturePage: Page = {
  path: PATH,
  access: 'everyone',
  maxBodyBytes: 4 * 1024 * 1024,
  get: async (request) => {
    const { principal } = request;
    if (principal) return redirect(afterSignIn(request, principal.mustGiveSecondFactor ? 'second-factor' : 'open'));
    // The challenge is bound to this browser: it is known before the challenge is asked for.
    request.browserToken();
    return await show(request, emptyForm, 200);
  },
  post: async (request) => {
    const { as = '', person = '' } = request.form;
    const done = request.form.door === 'demo' ? await enterDemo(request) : await enter(request);
    if (!done.ok) return await show(request, { values: { as, person }, errors: done.errors }, done.status);
    return redirect(afterSignIn(request, done.value.next), { setSession: { token: done.value.token } });
  },
};

/** What NCALayer signs: made when it is asked for, because it lives two minutes; nothing is stored. */
export const signInChallengePage: Page = {
  path: `${PATH}/challenge`,
  access: 'everyone',
  get: async (request) => {
    const { text } = beginSignatureSignIn(request.platform, whereabouts(request));
    return content('application/json; charset=utf-8', text, { headers: { 'cache-control': 'no-store' } });
  },
};

async function enter(request: FormRequest): Promise<Attempted<SignedIn>> {
  const { platform, lang, form } = request;
  if (!form.signature) {
    const errors = [{ field: 'as', text: signingTexts(lang).ncalayerNoScript }];
    return { ok: false, errors, status: 422 };
  }
  const cms = new TextEncoder().encode(form.signature);
  const as = form.as === 'organisation' ? 'organisation' : 'person';
  return await attempt(lang, 'as', () =>
    signInBySignature(platform, request.act('identity.sign-in-by-signature'), {
      ...{ cms, as, lang },
      from: whereabouts(request),
    }),
  );
}

async function enterDemo(request: FormRequest): Promise<Attempted<SignedIn>> {
  const { platform, lang, form } = request;
  const personId = parseId<PersonId>(form.person ?? '');
  const isKnown = (await demoPeople(request)).some((role) => role.personId === personId);
  if (!personId || !isKnown) {
    const errors = [{ field: 'person', text: signInBySignatureTexts(lang).demoChoose }];
    return { ok: false, errors, status: 422 };
  }
  const field = (code: string): string => (code === 'IDENTITY_DEMO_CODE_WRONG' ? 'code' : 'person');
  return await attempt(lang, field, () =>
    signInWithDemoKey(platform, request.act('identity.sign-in-with-demo-key'), {
      ...{ personId, lang },
      ...(form.code ? { code: form.code.trim() } : {}),
      from: whereabouts(request),
    }),
  );
}

async function show(request: PageRequest, state: FormState, status: number): Promise<Reply> {
  const { lang, platform } = request;
  const people = await demoPeople(request);
  const ncalayer = ncaLayerProps(request, {
    content: { url: `/${lang}${PATH}/challenge`, method: 'GET' },
    ...{ sha256: '', isAttached: true, iin: '', bin: '', purposes: [], wantsTimeStamp: false },
  });
  const body = (
    <SignInBySignatureView
      {...{ lang, state, ncalayer }}
      action={keepingNext(request, `/${lang}${PATH}`)}
      passwordHref={keepingNext(request, `/${lang}/sign-in`)}
      demo={platform.config.mode === 'demo' ? { people, asksCode: platform.config.lan } : undefined}
    />
  );
  const hasErrors = state.errors.length > 0;
  const connect = [NCA_LAYER_ADDRESS];
  return framedView(signInBySignatureTexts(lang).title, body, { status, hasErrors, connect, isPrivate: true });
}

async function demoPeople({ platform }: PageRequest): Promise<readonly DemoRole[]> {
  if (platform.config.mode !== 'demo') return [];
  const roles = await platform.ports.of(demoRoles)();
  // A demo key is a person's; whoever heads an organisation signs with it.
  return roles.filter(({ role }) => role !== 'organisation');
}
