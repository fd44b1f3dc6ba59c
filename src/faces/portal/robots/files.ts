import { listCourts } from '#modules/courts';
import { forms } from '#modules/filing';
import { content, type RootFile } from '#platform/http';
import { LANGS } from '#platform/i18n';

const daily = { 'cache-control': 'public, max-age=3600' };

/** Pages without names of people of cases; lists and pages of hearings and cases are not among them. */
const pages = ['', '/courts', '/helplines', '/reception', '/open-days', '/questions', '/draws', '/help', '/samples'];

/** Pages of each court below its home. */
const ofCourt = ['', '/reception', '/open-days', '/news', '/way', '/approaches', '/accuracy'];

/**
 * Pages that name people say `noindex` themselves, so search engines must be able to read them; the search, the kiosk
 * and what is behind a sign-in they need not visit at all.
 */
const robots: RootFile = {
  path: '/robots.txt',
  get: async ({ publicOrigin }) => {
    const closed = ['cabinet', 'desk', 'kiosk', 'sign-in', 'demo', 'visits', 'subscribe', 'subscriptions'].flatMap(
      (page) => LANGS.map((lang) => `Disallow: /${lang}/${page}`),
    );
    const lines = ['User-agent: *', ...closed, 'Disallow: /live', `Sitemap: ${publicOrigin}/sitemap.xml`];
    return content('text/plain; charset=utf-8', `${lines.join('\n')}\n`, { headers: daily });
  },
};

/** Every address in each language with its siblings (sitemaps.org 0.9). */
const sitemap: RootFile = {
  path: '/sitemap.xml',
  get: async ({ publicOrigin, reads }) => {
    const courts = (await listCourts(reads)).flatMap(({ code }) => ofCourt.map((page) => `/courts/${code}${page}`));
    const samples = forms.map(({ key }) => `/samples/${key}`);
    const urls = [...pages, '/accessibility', '/privacy', ...samples, ...courts].flatMap((path) => {
      const siblings = LANGS.map(
        (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${publicOrigin}/${lang}${path}"/>`,
      );
      return LANGS.map((lang) => `<url><loc>${publicOrigin}/${lang}${path}</loc>${siblings.join('')}</url>`);
    });
    const open =
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';
    const text = ['<?xml version="1.0" encoding="utf-8"?>', open, ...urls, '</urlset>'].join('\n');
    return content('application/xml; charset=utf-8', text, { headers: daily });
  },
};

export const rootFiles: readonly RootFile[] = [robots, sitemap];
