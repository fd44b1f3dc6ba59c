import type { Page } from '#platform/http';
import { framedView } from '#shell';
import { homeTexts } from './texts.ts';
import { HomeCover, HomeView } from './view.tsx';

/** `/kk`: one thing to do, then the sections. */
export const homePage: Page = {
  path: '/',
  access: 'everyone',
  cache: { topics: () => ['courts:*'], maxAgeS: 60 },
  get: async ({ lang }) => {
    const texts = homeTexts(lang);
    return framedView(texts.title, <HomeView lang={lang} />, {
      shell: { cover: <HomeCover lang={lang} />, description: texts.lead },
    });
  },
};
