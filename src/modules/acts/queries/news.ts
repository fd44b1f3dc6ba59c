import type { NewsAsked, NewsItem, NewsSource } from '#modules/notices';
import { beginningsOf } from '#modules/search';
import type { Reads } from '#platform/db';
import { actTexts } from '../locales/index.ts';
import { actKindName } from '../model/act-kinds.ts';
import { published, standsIn } from './public-acts.ts';

/** Acts of a letter; the rest is on the site. */
const MOST = 20;

async function acts(
  on: Reads,
  { lang, after, until }: NewsAsked,
  narrow: (query: ReturnType<typeof published>) => ReturnType<typeof published>,
): Promise<readonly NewsItem[]> {
  const rows = await narrow(published(on))
    .where('shown.published_at', '>', after)
    .where('shown.published_at', '<=', until)
    .select(['act.kind', 'act.number', 'act.slug', 'shown.published_at as at'])
    .orderBy('shown.published_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.flatMap(({ kind, number, slug, at }) =>
    at && slug
      ? [
          {
            ...{ at, path: `/acts/${encodeURIComponent(slug)}` },
            title: actTexts(lang).news({ kind: actKindName(kind, lang), number: number ?? '' }),
          },
        ]
      : [],
  );
}

/** Acts that everybody may read now: of a court, and those in which a phrase stands. */
export const actNews: NewsSource<Reads> = {
  name: 'acts.published',
  topics: {
    court: (on, asked) => acts(on, asked, (query) => query.where('act.court_code', '=', asked.key)),
    phrase: (on, asked) => acts(on, asked, (query) => query.where(standsIn(beginningsOf(asked.key)))),
  },
};
