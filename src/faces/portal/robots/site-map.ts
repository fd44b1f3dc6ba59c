import { LANGS } from '#platform/i18n';

export interface MapEntry {
  /** Below the language, of letters that an address may have as they are. */
  readonly path: string;
  readonly changedOn?: Temporal.PlainDate;
}

/** Every address in each language with its siblings (sitemaps.org 0.9). */
export function siteMap(origin: string, entries: readonly MapEntry[]): string {
  const urls = entries.flatMap(({ path, changedOn }) => {
    const siblings = LANGS.map(
      (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${origin}/${lang}${path}"/>`,
    );
    const changed = changedOn ? `<lastmod>${changedOn}</lastmod>` : '';
    return LANGS.map((lang) => `<url><loc>${origin}/${lang}${path}</loc>${changed}${siblings.join('')}</url>`);
  });
  const open =
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';
  return ['<?xml version="1.0" encoding="utf-8"?>', open, ...urls, '</urlset>'].join('\n');
}
