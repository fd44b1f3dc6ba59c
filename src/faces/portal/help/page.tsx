import { findNationalCallCentre } from '#modules/courts';
import type { Page } from '#platform/http';
import { framedView } from '#shell';
import { helpTexts } from './texts.ts';
import { HelpView } from './view.tsx';

/** `/kk/help`: what people ask most, and whom they may call. */
export const helpPage: Page = {
  path: '/help',
  access: 'everyone',
  cache: { topics: () => ['courts:*'], maxAgeS: 3600 },
  get: async ({ lang, platform }) => {
    const texts = helpTexts(lang);
    const centre = await findNationalCallCentre(platform.reads);
    return framedView(texts.title, <HelpView lang={lang} centre={centre} />, {
      breadcrumbs: [{ text: texts.home, href: `/${lang}` }, { text: texts.title }],
      shell: { description: texts.lead },
    });
  },
};
