import { findCourt } from '#modules/courts';
import type { PageRequest } from '#platform/http';

/** What a visitor asked of the blogs; an unknown court is not asked for. */
export interface BlogAsked {
  readonly court: string;
  readonly words: string;
  readonly page: number;
}

export async function readAsked({ platform, query }: PageRequest): Promise<BlogAsked> {
  const court = /^\d{4}$/.test(query.court ?? '') ? await findCourt(platform.reads, query.court ?? '') : undefined;
  const { q = '', page = '' } = query;
  return {
    court: court?.code ?? '',
    words: q.normalize('NFC').trim().slice(0, 100),
    page: /^\d{1,5}$/.test(page) ? Number(page) : 1,
  };
}

/** Address of the same question on another page. */
export function blogHref(lang: string, { court, words }: BlogAsked, page = 1): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ court, q: words, page: page > 1 ? String(page) : '' }))
    if (value !== '') query.set(name, value);
  return query.size > 0 ? `/${lang}/questions?${query}` : `/${lang}/questions`;
}
