import { countByDay } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { Page } from '#platform/http';
import { demoProgress, framedView } from '#shell';
import { homeTexts } from './texts.ts';
import { HomeCover, HomeView } from './view.tsx';

/** `/kk`: one thing to do, a search, then the sections. While the demo day is laid it says how far that is. */
export const homePage: Page = {
  path: '/',
  access: 'everyone',
  cache: { topics: () => ['courts:*', 'hearings:*'], maxAgeS: 60 },
  get: async ({ lang, platform }) => {
    const texts = homeTexts(lang);
    const today = legalDay(platform.clock.now());
    const counts = await countByDay(platform.listReads, { from: today });
    const progress = platform.ports.find(demoProgress)?.();
    const body = <HomeView lang={lang} today={today} count={counts.get(today.toString()) ?? 0} progress={progress} />;
    return framedView(texts.title, body, {
      isPrivate: progress !== undefined,
      shell: {
        cover: <HomeCover lang={lang} />,
        description: texts.lead,
        ...(progress ? { refreshSeconds: 5 } : {}),
      },
    });
  },
};
