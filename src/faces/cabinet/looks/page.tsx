import { findCourt } from '#modules/courts';
import { listLooks } from '#platform/audit';
import type { Reads } from '#platform/db';
import type { Page } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { looksTexts } from './texts.ts';
import { LooksView } from './view.tsx';

const PAGE_SIZE = 50;

/** `/kk/cabinet/looks`: «Деректеріңізді кім көрді», from the audit trail. */
export const looksPage: Page = {
  path: '/cabinet/looks',
  access: 'confirmed',
  get: async (request) => {
    const { platform, lang, query } = request;
    const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : undefined;
    const found = await listLooks(platform.reads, signedIn(request).personId, { before, limit: PAGE_SIZE + 1 });
    const looks = found.slice(0, PAGE_SIZE);
    const last = found.length > PAGE_SIZE ? looks.at(-1) : undefined;
    const olderHref = last && `/${lang}/cabinet/looks?before=${last.id}`;
    const courts = await courtNames(
      platform.reads,
      lang,
      looks.map(({ courtCode }) => courtCode),
    );
    const body = <LooksView {...{ lang, looks, courts, olderHref }} />;
    return framedView(looksTexts(lang).title, body, { isPrivate: true });
  },
};

async function courtNames(
  on: Reads,
  lang: Lang,
  codes: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const code of new Set(codes)) {
    const court = code ? await findCourt(on, code) : undefined;
    if (court) names.set(court.code, court.name[lang]);
  }
  return names;
}
