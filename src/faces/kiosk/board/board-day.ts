import type { Court } from '#modules/courts';
import { type BoardHearing, todayOf } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Lang } from '#platform/i18n';

/** Rows that fit both a screen of 1080 × 1920 and one of 1920 × 1080. */
const ROWS = 6;

/** Seconds that a page of the board stands. */
export const PAGE_STANDS_S = 12;

/** Today of one court, as a board pages through it. */
export interface BoardDay {
  readonly court: Court;
  readonly pages: readonly (readonly BoardHearing[])[];
  readonly now: Temporal.Instant;
}

/** What goes on or is still to come first, what is over last: people come for what is ahead. */
export function aheadFirst(rows: readonly BoardHearing[]): readonly BoardHearing[] {
  const isOver = ({ shown: { state } }: BoardHearing) => state === 'finished' || state === 'adjourned';
  return [...rows.filter((row) => !isOver(row)), ...rows.filter(isOver)];
}

/** What is ahead first. @param perPage rows */
export async function boardDay(platform: Platform, lang: Lang, court: Court, perPage = ROWS): Promise<BoardDay> {
  const rows = await todayOf(platform.listReads, lang, court.code);
  const ordered = aheadFirst(rows);
  const pages = Array.from({ length: Math.ceil(ordered.length / perPage) }, (_, index) =>
    ordered.slice(index * perPage, (index + 1) * perPage),
  );
  return { court, pages, now: platform.clock.now() };
}
