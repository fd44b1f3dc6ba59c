import { signInAsDemo } from '#modules/identity';
import { isHouseError } from '#platform/errors';
import { type FormRequest, httpErrors, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { type PersonId, parseId } from '#platform/ids';
import { demoProgress, demoRoles, framedView } from '#shell';
import { demoTexts } from './texts.ts';
import { DemoView } from './view.tsx';

/** `/kk/demo`: every role with one click, in the demo only. */
export const demoPage: Page = {
  path: '/demo',
  access: 'everyone',
  get: async (request) => await show(request),
  post: async (request) => {
    try {
      return await signIn(request);
    } catch (thrown) {
      if (!isHouseError(thrown)) throw thrown;
      return await show(request, thrown.say(request.lang));
    }
  },
};

async function signIn(request: FormRequest): Promise<Reply> {
  const { platform, form, lang } = request;
  const personId = parseId<PersonId>(form.person);
  const roles = await rolesOf(request);
  const chosen = roles.find((role) => role.personId === personId);
  if (!chosen) throw httpErrors('HTTP_BAD_REQUEST');
  const from = { browserToken: request.browserToken(), networkKey: request.network, userAgent: request.userAgent };
  const signedIn = await signInAsDemo(platform, request.act('identity.sign-in-as-demo'), {
    personId: chosen.personId,
    ...(form.code ? { code: form.code.trim() } : {}),
    from,
  });
  const to =
    chosen.role === 'republican_administrator'
      ? `/${lang}/desk/system`
      : chosen.courtCode
        ? `/${lang}/desk?court=${chosen.courtCode}`
        : `/${lang}/cabinet`;
  return redirect(to, { setSession: { token: signedIn.token } });
}

async function show(request: PageRequest, error?: string): Promise<Reply> {
  const { lang, platform } = request;
  const roles = await rolesOf(request);
  const isLaying = platform.ports.of(demoProgress)() !== undefined;
  const body = <DemoView {...{ lang, roles, isLaying, error }} asksCode={platform.config.lan} />;
  const shell = isLaying ? { refreshSeconds: 5 } : {};
  return framedView(demoTexts(lang).title, body, { isPrivate: true, hasErrors: error !== undefined, shell });
}

async function rolesOf({ platform }: PageRequest) {
  if (platform.config.mode !== 'demo') throw httpErrors('HTTP_NOT_FOUND');
  return await platform.ports.of(demoRoles)();
}
