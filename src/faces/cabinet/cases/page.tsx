import { listMyCases } from '#modules/cases';
import type { Page } from '#platform/http';
import { framedView } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { myCasesTexts } from './texts.ts';
import { CasesView } from './view.tsx';

/** `/kk/cabinet/cases`: every case the reader takes part in, and what is new there. */
export const myCasesPage: Page = {
  path: '/cabinet/cases',
  access: 'confirmed',
  get: async (request) => {
    const { lang, platform } = request;
    const cases = await listMyCases(platform.db.reads, signedIn(request).personId);
    return framedView(myCasesTexts(lang).title, <CasesView {...{ lang, cases }} />, { isPrivate: true });
  },
};
