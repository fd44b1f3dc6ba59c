import type { Lang } from '#platform/i18n';

/** What a board is asked for by its address. */
export interface BoardAsked {
  readonly court: string;
  /** From 1. */
  readonly page: number;
  readonly isPaused: boolean;
}

export function readBoardAsked(query: Readonly<Record<string, string>>): BoardAsked {
  const page = Number(query.page);
  return {
    court: query.court ?? '',
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
    isPaused: query.pause === '1',
  };
}

export function boardHref(lang: Lang, { court, page, isPaused }: BoardAsked): string {
  const query = new URLSearchParams({ court });
  if (page > 1) query.set('page', String(page));
  if (isPaused) query.set('pause', '1');
  return `/${lang}/kiosk/board?${query}`;
}
