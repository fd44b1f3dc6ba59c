import { signOut } from '#modules/identity';
import { type Page, redirect } from '#platform/http';
import { signOutTexts } from './texts.ts';

/** `/kk/sign-out`: by POST alone, so that no link and no prefetch signs anybody out. */
export const signOutPage: Page = {
  path: '/sign-out',
  access: 'everyone',
  post: async ({ platform, principal, act, lang }) => {
    if (principal) await signOut(platform, act('identity.sign-out'), principal);
    return redirect(`/${lang}`, { setSession: 'clear', flash: signOutTexts(lang).done });
  },
};
