import { endOtherSessions, endOwnSession, listSessions } from '#modules/identity';
import { httpErrors, type Page, redirect } from '#platform/http';
import { parseId, type SessionId } from '#platform/ids';
import { framedView } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { sessionsTexts } from './texts.ts';
import { SessionsView } from './view.tsx';

/** `/kk/cabinet/sessions`: where the holder is signed in, and the way to end it. */
export const sessionsPage: Page = {
  path: '/cabinet/sessions',
  access: 'signed-in',
  get: async (request) => {
    const { platform, lang } = request;
    const sessions = await listSessions(platform.reads, signedIn(request));
    return framedView(sessionsTexts(lang).title, <SessionsView {...{ lang, sessions }} />, { isPrivate: true });
  },
  post: async (request) => {
    const { platform, lang, form, act } = request;
    const principal = signedIn(request);
    const texts = sessionsTexts(lang);
    const to = `/${lang}/cabinet/sessions`;
    if (form.session === 'others') {
      await endOtherSessions(platform, act('identity.end-other-sessions'), principal);
      return redirect(to, { flash: texts.endedAll });
    }
    const id = parseId<SessionId>(form.session);
    if (!id) throw httpErrors('HTTP_BAD_REQUEST');
    await endOwnSession(platform, act('identity.end-session'), principal, id);
    return redirect(to, { flash: texts.ended });
  },
};
