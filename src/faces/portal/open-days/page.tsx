import { listCourts, listOpenDays } from '#modules/courts';
import type { Page } from '#platform/http';
import { framedView } from '#shell';
import { openDaysTexts } from './texts.ts';
import { OpenDaysView } from './view.tsx';

/** `/kk/open-days`: ашық есік күндері of all courts, the nearest first. */
export const openDaysPage: Page = {
  path: '/open-days',
  access: 'everyone',
  cache: { topics: () => ['courts:*'], maxAgeS: 60 },
  get: async ({ lang, platform }) => {
    const texts = openDaysTexts(lang);
    const [openDays, courts] = await Promise.all([listOpenDays(platform.reads), listCourts(platform.reads)]);
    return framedView(texts.title, <OpenDaysView lang={lang} openDays={openDays} courts={courts} />, {
      breadcrumbs: [{ text: texts.home, href: `/${lang}` }, { text: texts.title }],
      shell: { description: texts.lead },
    });
  },
};
