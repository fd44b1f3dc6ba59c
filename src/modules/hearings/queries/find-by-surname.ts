import { matchRank, surnamePrefix } from '@ashyq/kk-text';
import { sql } from 'kysely';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { hearingErrors } from '../errors.ts';
import type { PublicHearing } from '../model/public-hearing.ts';
import { fromLines } from '../model/public-line.ts';
import { inHearings } from '../store/tables.ts';

export interface SurnameAsked {
  /** As typed: at least 3 letters of a surname in any spelling, initials may follow. */
  readonly surname: string;
  /** Default: every court. */
  readonly courtCode?: string | undefined;
  /** Default 50. */
  readonly most?: number | undefined;
}

/** A surname is looked for from yesterday to this many days ahead, whoever asks: a list of hearings is no register of people. */
export const daysAhead = 30;

const mostLooked = 500;
const worstRank = 6;

/**
 * Open hearings of persons whose surname begins like this, exact spelling first. The caller takes a token of its
 * network's bucket before each call. @throws HEARINGS_SURNAME_TOO_SHORT, HEARINGS_SURNAME_TOO_LONG, HEARINGS_SURNAME_NOT_LETTERS
 */
export async function findBySurname(on: Reads, lang: Lang, asked: SurnameAsked): Promise<readonly PublicHearing[]> {
  const reading = surnamePrefix(asked.surname);
  if (!reading.ok) throw hearingErrors(`HEARINGS_${reading.refusal}`);
  const today = legalDay(on.clock.now());
  const inCourt = asked.courtCode === undefined ? sql`true` : sql`listing.court_code = ${asked.courtCode}`;
  const { rows } = await sql<{ lines: string; spelled: string }>`
    select '[' || coalesce(string_agg(line, ','), '') || ']' as lines,
      '[' || coalesce(string_agg(spelled, ','), '') || ']' as spelled from (
      select ${sql.ref(`line_${lang}`)}::text as line, line_kk::text as spelled from hearings.listing
      where has_names and ${inCourt} and hearing_id in (
        select hearing_id from hearings.listing_name
        where surname_key like ${`${reading.prefix}%`}
          and day between ${today.subtract({ days: 1 })} and ${today.add({ days: daysAhead })})
      order by starts_at, room, hearing_id limit ${mostLooked}) found`.execute(inHearings(on));
  const shown = fromLines(rows[0]?.lines ?? '[]');
  const spelled = fromLines(rows[0]?.spelled ?? '[]');
  return shown
    .map((hearing, index) => ({ hearing, rank: rankOf(asked.surname, spelled[index], hearing) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, asked.most ?? 50)
    .map(({ hearing }) => hearing);
}

/** By the spelling of the file or of the page's language, whichever is closer; equal ranks stay in order of time. */
function rankOf(query: string, ...hearings: readonly (PublicHearing | undefined)[]): number {
  const names = hearings.flatMap((hearing) => hearing?.matter?.parties ?? []).map(({ name }) => name);
  return Math.min(worstRank, ...names.map((name) => matchRank(query, name) ?? worstRank));
}
