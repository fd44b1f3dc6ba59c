import { getOwnAccount } from '#modules/identity';
import type { Page } from '#platform/http';
import { framedView } from '#shell';
import { sessionEnd } from '../parts/session-end.ts';
import { signedIn } from '../parts/signed-in.ts';
import { cabinetHomeTexts } from './texts.ts';
import { HomeView } from './view.tsx';
import { whatWaits } from './waiting.ts';

/** `/kk/cabinet`: who I am here, what I can do, what is to be done next. */
export const cabinetHomePage: Page = {
  path: '/cabinet',
  access: 'signed-in',
  get: async (request) => {
    const { platform, lang } = request;
    const principal = signedIn(request);
    const account = await getOwnAccount(platform.reads, principal);
    const endsAt = await sessionEnd(request);
    const body = <HomeView {...{ lang, principal, account, endsAt, waiting: await whatWaits(request) }} />;
    return framedView(cabinetHomeTexts(lang).title, body, { isPrivate: true });
  },
};
