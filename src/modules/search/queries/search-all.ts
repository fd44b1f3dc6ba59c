import { sql } from 'kysely';
import type { Reads } from '#platform/db';
import type { Text } from '#platform/i18n';
import type { FoundKind } from '../model/found-kinds.ts';
import { readQuery } from '../model/search-query.ts';
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
  /** The best first: exact spelling before other spellings and forms, a title before a text, then the latest. */
  readonly found: readonly Found[];
  /** Answers of each kind, whichever kind was asked for; undefined beyond {@link MOST_LISTED}: so many nobody counts. */
  readonly counts: ReadonlyMap<FoundKind, number> | undefined;
  /** Of the kind that was asked for, at most {@link MOST_LISTED}. */
  readonly total: number;
  /** There are more; only the best {@link MOST_LISTED} of them can be looked through. */
  readonly isCut: boolean;
  readonly page: number;
  readonly pages: number;
}

/** Nobody turns more pages than these answers fill; a question with more is too wide to be answered well. */
export const MOST_LISTED = 1000;

const nothing: SearchAnswer = { found: [], counts: new Map(), total: 0, isCut: false, page: 1, pages: 1 };

interface Row extends Omit<Found, 'courtCode'> {
  readonly court_code: string | null;
}

/** What everybody may find. Empty for a text without letters and digits. */
export async function searchAll(on: Reads, asked: SearchAsked): Promise<SearchAnswer> {
  const query = readQuery(asked.text);
  if (!query) return nothing;
  const { kind = null, courtCode = null } = asked;
  const perPage = Math.min(asked.perPage ?? 20, 50);
  const page = Math.max(1, Math.min(asked.page ?? 1, Math.ceil(MOST_LISTED / perPage)));
  const [most, skipped] = [page * perPage, (page - 1) * perPage];
  const now = on.clock.now();
  const count = (ofKind: FoundKind | null) => countedByKind(on, query.any, { kind: ofKind, courtCode, now });
  const [{ rows }, ofEvery, ofAsked] = await Promise.all([
    sql<Row>`select * from search.found(${[...query.tiers]}, ${kind}, ${courtCode}, ${now}, ${most}, ${skipped})`.execute(
      inSearch(on),
    ),
    count(null),
    kind === null ? undefined : count(kind),
  ]);
  if (rows.length === 0 && page > 1) return await searchAll(on, { ...asked, page: 1 });
  const counted = sumOf(ofAsked ?? ofEvery);
  const total = Math.min(counted, MOST_LISTED);
  return {
    found: rows.map(foundOf),
    counts: sumOf(ofEvery) > MOST_LISTED ? undefined : ofEvery,
    ...{ total, isCut: counted > MOST_LISTED, page, pages: Math.max(1, Math.ceil(total / perPage)) },
  };
}

/** What was counted before the bound; beyond it the kinds are those that were met first. */
async function countedByKind(
  on: Reads,
  any: string,
  of: { kind: FoundKind | null; courtCode: string | null; now: Temporal.Instant },
): Promise<ReadonlyMap<FoundKind, number>> {
  const { rows } = await sql<{ kind: FoundKind; documents: string }>`
    select kind, documents from search.counted(${any}, ${of.kind}, ${of.courtCode}, ${of.now}, ${MOST_LISTED})`.execute(
    inSearch(on),
  );
  return new Map(rows.map(({ kind, documents }) => [kind, Number(documents)]));
}

function sumOf(counts: ReadonlyMap<FoundKind, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function foundOf({ kind, ref, court_code: courtCode, at, href, title, about }: Row): Found {
  return { kind, ref, courtCode, at, href, title, about };
}
