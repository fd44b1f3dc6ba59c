import type { Lang } from '#platform/i18n';

/** Where a search stands. */
export interface SearchPlace {
  /** Words that are no name, as typed. */
  readonly q?: string | undefined;
  /** What was typed, sealed. */
  readonly who?: string | undefined;
  /** Code of the only court that is looked through; empty: all courts were chosen, also on the host name of one. */
  readonly court?: string | undefined;
  readonly kind?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

export function searchHref(lang: Lang, { q, who, court, kind, page = 1 }: SearchPlace): string {
  const query = new URLSearchParams();
  if (who !== undefined) query.set('who', who);
  else if (q) query.set('q', q);
  if (court !== undefined) query.set('court', court);
  if (kind) query.set('kind', kind);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return `/${lang}/search${text ? `?${text}` : ''}`;
}
