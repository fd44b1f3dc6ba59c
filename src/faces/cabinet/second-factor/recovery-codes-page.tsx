import { makeRecoveryCodes } from '#modules/identity';
import type { Page, PageRequest, Reply } from '#platform/http';
import { framedView } from '#shell';
import { keepingNext } from '../parts/next-page.ts';
import { signedIn } from '../parts/signed-in.ts';
import { onward } from './page.tsx';
import { secondFactorTexts } from './texts.ts';
import { RecoveryCodesView } from './view.tsx';

/** `/kk/sign-in/recovery-codes`: the answer to the form is the only page that ever shows them. */
export const recoveryCodesPage: Page = {
  path: '/sign-in/recovery-codes',
  access: 'staff',
  get: async (request) => show(request, []),
  post: async (request) => {
    const act = request.act('identity.make-recovery-codes');
    return show(request, await makeRecoveryCodes(request.platform, act, signedIn(request)));
  },
};

function show(request: PageRequest, codes: readonly string[]): Reply {
  const { lang } = request;
  const action = keepingNext(request, `/${lang}/sign-in/recovery-codes`);
  const body = <RecoveryCodesView {...{ lang, action, codes }} onwardHref={onward(request)} />;
  return framedView(secondFactorTexts(lang).codesTitle, body, { isPrivate: true });
}
