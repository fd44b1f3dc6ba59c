import { listCourts, listHelplines } from '#modules/courts';
import type { Page } from '#platform/http';
import { framedView } from '#shell';
import { helplinesTexts } from './texts.ts';
import { HelplinesView } from './view.tsx';

/** `/kk/helplines`: сенім телефондары of all courts, the common centre first. */
export const helplinesPage: Page = {
  path: '/helplines',
  access: 'everyone',
  cache: { topics: () => ['courts:*'], maxAgeS: 60 },
  get: async ({ lang, platform }) => {
    const texts = helplinesTexts(lang);
    const [helplines, courts] = await Promise.all([listHelplines(platform.reads), listCourts(platform.reads)]);
    return framedView(texts.title, <HelplinesView lang={lang} helplines={helplines} courts={courts} />, {
      breadcrumbs: [{ text: texts.home, href: `/${lang}` }, { text: texts.title }],
      shell: { description: texts.lead },
    });
  },
};
