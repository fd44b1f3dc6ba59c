import { type RawBuilder, sql } from 'kysely';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PublicHearing } from '../model/public-hearing.ts';
import { KeptLines } from './kept-lines.ts';
import { inHearings } from './tables.ts';

const kept = new KeptLines();

/**
 * Rows of the public list by time, then room. They come as one text of stored JSON: a row of fifty costs the driver
 * nothing, the same text is taken apart once, and the list page has a promise to keep (bench `list-page`).
 */
export async function publicRows(
  on: Reads,
  lang: Lang,
  condition: RawBuilder<unknown>,
  most: number,
): Promise<readonly PublicHearing[]> {
  const { rows } = await sql<{ lines: string }>`
    select '[' || coalesce(string_agg(line, ','), '') || ']' as lines from (
      select ${sql.ref(`line_${lang}`)}::text as line from hearings.listing
      where ${condition}
      order by starts_at, room, hearing_id limit ${most}) page`.execute(inHearings(on));
  return kept.read(rows[0]?.lines ?? '[]');
}
