import { listActAddresses } from '#modules/acts';
import { listCourts } from '#modules/courts';
import { forms } from '#modules/filing';
import { listAnswerNumbers } from '#modules/questions';
import { legalDay } from '#platform/clock';
import { content, originOf, type RootFile } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { type MapEntry, siteMap } from './site-map.ts';

const daily = { 'cache-control': 'public, max-age=3600' };

/** Pages without names of people of cases; lists and pages of hearings and cases are not among them. */
const pages = [
  ...['', '/courts', '/helplines', '/reception', '/open-days', '/questions', '/draws', '/help', '/samples', '/acts'],
  ...['/verify', '/accessibility', '/privacy'],
];

/** Pages of each court below its home. */
const ofCourt = ['', '/reception', '/open-days', '/news', '/way', '/approaches', '/accuracy'];

/** Three addresses each, and a map holds fifty thousand; what is older is reached through its list. */
const LATEST = 16_000;

/**
 * Pages that name people say `noindex` themselves, so search engines must be able to read them; the search, the kiosk
 * and what is behind a sign-in they need not visit at all.
 */
const robots: RootFile = {
  path: '/robots.txt',
  get: async (_platform, { origin, home }) => {
    const closed = ['cabinet', 'desk', 'kiosk', 'sign-in', 'demo', 'visits', 'subscribe', 'subscriptions', 'search'];
    const lines = closed.flatMap((page) => LANGS.map((lang) => `Disallow: /${lang}/${page}`));
    const maps = (home ? [sitemap] : [sitemap, actsMap, answersMap]).map(({ path }) => `Sitemap: ${origin}${path}`);
    const text = ['User-agent: *', ...lines, 'Disallow: /live', ...maps].join('\n');
    return content('text/plain; charset=utf-8', `${text}\n`, { headers: daily });
  },
};

const sitemap: RootFile = {
  path: '/sitemap.xml',
  get: async (platform, { origin }) => {
    const courts = (await listCourts(platform.reads)).map(({ code }) => `/courts/${code}`);
    const ofCourts = courts.flatMap((home) => ofCourt.map((page) => `${home}${page}`));
    const all = [...pages, ...forms.map(({ key }) => `/samples/${key}`), ...ofCourts];
    // A map names the pages of its own host alone (sitemaps.org).
    const own = all.filter((path) => originOf(platform, path) === origin);
    return mapFile(
      origin,
      own.map((path) => ({ path })),
    );
  },
};

const actsMap: RootFile = {
  path: '/sitemap-acts.xml',
  get: async ({ publicOrigin, reads }) => {
    const acts = await listActAddresses(reads, LATEST);
    return mapFile(
      publicOrigin,
      acts.map(({ slug, publishedAt }) => ({
        path: `/acts/${encodeURIComponent(slug)}`,
        changedOn: legalDay(publishedAt),
      })),
    );
  },
};

const answersMap: RootFile = {
  path: '/sitemap-answers.xml',
  get: async ({ publicOrigin, reads }) => {
    const answers = await listAnswerNumbers(reads, LATEST);
    return mapFile(
      publicOrigin,
      answers.map(({ number, publishedAt }) => ({ path: `/questions/${number}`, changedOn: legalDay(publishedAt) })),
    );
  },
};

function mapFile(origin: string, entries: readonly MapEntry[]) {
  return content('application/xml; charset=utf-8', siteMap(origin, entries), { headers: daily });
}

export const rootFiles: readonly RootFile[] = [robots, sitemap, actsMap, answersMap];
