import { listPromises } from '#modules/distribution';
import { content, type Page } from '#platform/http';
import { framedView } from '#shell';
import { courtOfAddress } from '../court-of-address.ts';
import { promisesTexts } from './texts.ts';
import { PromisesView } from './view.tsx';

/** `/kk/draws/promises/7517`: hashes of the secrets that the next draws of the court reveal. */
export const promisesPage: Page = {
  path: '/draws/promises/:code',
  access: 'everyone',
  cache: { topics: ({ params }) => [`draws:${params.code}`, 'courts:*'], maxAgeS: 30 },
  get: async ({ lang, platform, params }) => {
    const court = await courtOfAddress(platform, params.code);
    const promises = await listPromises(platform.reads, court.code);
    const texts = promisesTexts(lang);
    return framedView(texts.title, <PromisesView {...{ lang, court, promises }} />, {
      breadcrumbs: [
        { text: texts.home, href: `/${lang}` },
        { text: texts.draws, href: `/${lang}/draws?court=${court.code}` },
        { text: texts.title },
      ],
      shell: { section: '/draws', court: { code: court.code, name: court.name[lang] } },
    });
  },
};

/** The same for programs that watch the court. */
export const promisesFile: Page = {
  path: '/draws/promises/:code/promises.json',
  access: 'everyone',
  get: async ({ platform, params }) => {
    const { code } = await courtOfAddress(platform, params.code);
    const promises = await listPromises(platform.reads, code);
    const text = JSON.stringify({ recipe: 'ashyq-draw/1', court: code, at: platform.clock.now(), promises });
    return content('application/json; charset=utf-8', text, { fileName: `promises-${code}.json` });
  },
};
