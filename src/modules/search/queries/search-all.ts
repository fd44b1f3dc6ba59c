import { sql } from 'kysely';
import type { Reads } from '#platform/db';
import type { Text } from '#platform/i18n';
import type { FoundKind } from '../model/found-kinds.ts';
import { readQuery, type SearchQuery } from '../model/search-query.ts';
import { inSearch } from '../store/tables.ts';

export interface SearchAsked {
  /** As typed, in any spelling and keyboard. */
  readonly text: string;
  /** Default: every kind. */
  readonly kind?: FoundKind | undefined;
  /** Default: every court. */
  readonly courtCode?: string | undefined;
  /** Counted from 1. */
  readonly page?: number | undefined;
  /** Answers of one page; default 20, at most 50. */
  readonly perPage?: number | undefined;
}

export interface Found {
  readonly kind: FoundKind;
  readonly ref: string;
  readonly courtCode: string | null;
  readonly at: Temporal.Instant;
  /** Without the language. */
  readonly href: string;
  readonly title: Text;
  readonly about: Text;
}

export interface SearchAnswer {
  /** The best first: exact spelling before other spellings and forms, then the latest. */
  readonly found: readonly Found[];
  /** Answers of each kind, whichever kind was asked for; never more than {@link MOST_RANKED} in all. */
  readonly counts: ReadonlyMap<FoundKind, number>;
  /** Only the latest of them were compared. */
  readonly isCut: boolean;
  readonly page: number;
  readonly pages: number;
}

/** So many of the latest answers are compared with one another; a question with more is too wide to be answered well. */
export const MOST_RANKED = 1000;

const nothing: SearchAnswer = { found: [], counts: new Map(), isCut: false, page: 1, pages: 1 };

interface Row extends Found {
  readonly court_code: string | null;
  readonly counts: Readonly<Partial<Record<FoundKind, number>>>;
  readonly total: number;
}

/** What everybody may find. Empty for a text without letters and digits. */
export async function searchAll(on: Reads, asked: SearchAsked): Promise<SearchAnswer> {
  const query = readQuery(asked.text);
  if (!query) return nothing;
  const perPage = Math.min(asked.perPage ?? 20, 50);
  const page = Math.max(1, Math.min(asked.page ?? 1, Math.ceil(MOST_RANKED / perPage)));
  const { rows } = await statement(query, asked, perPage, page, on.clock.now()).execute(inSearch(on));
  const [first] = rows;
  if (!first) return page > 1 ? await searchAll(on, { ...asked, page: 1 }) : { ...nothing };
  const counts = new Map(Object.entries(first.counts) as [FoundKind, number][]);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    found: rows.filter(({ ref }) => ref !== null).map(foundOf),
    ...{ counts, isCut: all >= MOST_RANKED, page, pages: Math.max(1, Math.ceil(first.total / perPage)) },
  };
}

function statement(query: SearchQuery, asked: SearchAsked, perPage: number, page: number, now: Temporal.Instant) {
  const { kind, courtCode } = asked;
  const ranks = query.ranks.map((rank, index) => sql`when vector @@ ${rank}::tsquery then ${sql.lit(index)}`);
  const ofCourt = courtCode === undefined ? sql`true` : sql`court_code = ${courtCode}`;
  const ofKind = kind === undefined ? sql`true` : sql`kind = ${kind}`;
  return sql<Row>`
    with answers as materialized (
      select kind, ref, court_code, at, href, title, about, vector from search.document
      where vector @@ ${query.any}::tsquery and (until is null or until > ${now}) and ${ofCourt}
      order by at desc limit ${MOST_RANKED}),
    counted as (
      select jsonb_object_agg(kind, count) as counts from (select kind, count(*) as count from answers group by kind) each),
    wanted as (
      select kind, ref, court_code, at, href, title, about, count(*) over () as total,
        case ${sql.join(ranks, sql` `)} else ${sql.lit(query.ranks.length)} end as rank,
        vector @@ ${query.inTitle}::tsquery as in_title
      from answers where ${ofKind}
      order by rank, in_title desc, at desc limit ${perPage} offset ${(page - 1) * perPage})
    select wanted.kind, ref, court_code, at, href, title, about, coalesce(total, 0) as total, counts
    from counted left join wanted on true where counts is not null order by rank, in_title desc, at desc`;
}

function foundOf({ kind, ref, court_code: courtCode, at, href, title, about }: Row): Found {
  return { kind, ref, courtCode, at, href, title, about };
}
