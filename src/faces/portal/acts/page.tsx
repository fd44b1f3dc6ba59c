import { listPublicActs } from '#modules/acts';
import { listCourts } from '#modules/courts';
import type { Page } from '#platform/http';
import { framedView } from '#shell';
import { dayOf, readActsAsked } from './asked.ts';
import { actsPageTexts } from './texts.ts';
import { ActsView } from './view.tsx';

/** `/kk/acts`: the bank of published acts by court, day, kind, number and words. */
export const actsPage: Page = {
  path: '/acts',
  access: 'everyone',
  cache: { topics: () => ['acts', 'acts:*', 'courts:*'], maxAgeS: 30 },
  get: async (request) => {
    const { platform, lang } = request;
    const asked = await readActsAsked(request);
    const { court, kind, words, page } = asked;
    const found = await listPublicActs(platform.reads, {
      ...{ court: court || undefined, kind: kind || undefined, words, page },
      ...{ from: dayOf(asked.from), to: dayOf(asked.to) },
    });
    const texts = actsPageTexts(lang);
    const body = <ActsView {...{ lang, asked, found }} courts={await listCourts(platform.reads)} />;
    return framedView(texts.title, body, {
      hasErrors: asked.wrongDays.length > 0,
      shell: { section: '/acts', description: texts.lead },
    });
  },
};
