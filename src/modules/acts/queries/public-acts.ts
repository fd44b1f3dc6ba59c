import { type SqlBool, sql } from 'kysely';
import { beginningsOf } from '#modules/search';
import type { Reads } from '#platform/db';
import { isActKind } from '../model/act-kinds.ts';
import type { PublicParts } from '../model/anonymise/marks.ts';
import type { ActRow } from '../store/act-store.ts';
import { publicTextOf } from '../store/public-store.ts';
import { inActs } from '../store/tables.ts';
import { type ActSummary, summaryOf } from './get-act.ts';

/** An act as everybody may read it. */
export interface PublicAct extends Omit<ActSummary, 'number' | 'slug' | 'finalOn'> {
  readonly number: string;
  readonly slug: string;
  readonly finalOn: Temporal.PlainDate;
  readonly publishedAt: Temporal.Instant;
  readonly parts: PublicParts;
  readonly judgePostId: string;
  readonly category: string;
  /** Of the public paper. */
  readonly paper: { readonly sha256: string; readonly sizeBytes: number; readonly code: string };
}

export interface PublicActsAsked {
  readonly court?: string | undefined;
  readonly kind?: string | undefined;
  /** First and last legal day of the final form. */
  readonly from?: Temporal.PlainDate | undefined;
  readonly to?: Temporal.PlainDate | undefined;
  /** A number of an act or case, or words of the text: all of them must stand in it. */
  readonly words?: string | undefined;
  /** Counted from 1. */
  readonly page?: number | undefined;
  /** Default 20. */
  readonly perPage?: number | undefined;
}

export interface PublicActsPage {
  readonly acts: readonly PublicAct[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const PER_PAGE = 20;

export function published(on: Reads) {
  return inActs(on)
    .selectFrom('acts.public_version as shown')
    .innerJoin('acts.act as act', 'act.id', 'shown.act_id')
    .innerJoin('cases.v_case as file', 'file.id', 'act.case_id')
    .where('shown.state', '=', 'published');
}

/** @param slug last segment of the address of the act */
export async function findPublicAct(on: Reads, slug: string): Promise<PublicAct | undefined> {
  const row = await published(on).where('act.slug', '=', slug).selectAll('act').select(shownColumns).executeTakeFirst();
  return row && publicActOf(row);
}

/** The bank of acts, the latest first. */
export async function listPublicActs(on: Reads, asked: PublicActsAsked): Promise<PublicActsPage> {
  const { court, kind, from, to, words = '', perPage = PER_PAGE } = asked;
  const number = words.replace(/[№\s]/g, '');
  const isNumber = /^\d{4}-\d{2}-/.test(number);
  const beginnings = beginningsOf(words);
  let query = published(on);
  if (court) query = query.where('act.court_code', '=', court);
  if (isActKind(kind)) query = query.where('act.kind', '=', kind);
  if (from) query = query.where('act.final_on', '>=', from);
  if (to) query = query.where('act.final_on', '<=', to);
  if (isNumber) query = query.where('act.number', 'like', `${number.replace(/[%_\\]/g, '')}%`);
  else if (beginnings !== '') query = query.where(standsIn(beginnings));
  const { total } = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(total) / perPage));
  const page = Math.min(Math.max(1, asked.page ?? 1), pages);
  const rows = await query
    .selectAll('act')
    .select(shownColumns)
    .orderBy('act.final_on', 'desc')
    .orderBy('act.id', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { acts: rows.map(publicActOf), total: Number(total), page, pages };
}

/** Where the latest public acts stand, for maps of the site. */
export async function listActAddresses(
  on: Reads,
  most: number,
): Promise<readonly { readonly slug: string; readonly publishedAt: Temporal.Instant }[]> {
  const rows = await published(on)
    .select(['act.slug', 'shown.published_at as publishedAt'])
    .orderBy('shown.published_at', 'desc')
    .limit(most)
    .execute();
  return rows.flatMap(({ slug, publishedAt }) => (slug && publishedAt ? [{ slug, publishedAt }] : []));
}

/** Every word of the question begins a word of the text. */
export function standsIn(beginnings: string) {
  return sql<SqlBool>`to_tsvector('simple', shown.folded) @@ to_tsquery('simple', ${beginnings})`;
}

const shownColumns = [
  'shown.parts as public_parts',
  'shown.published_at',
  'shown.sha256 as public_sha256',
  'shown.size_bytes as public_size',
  'shown.code as public_code',
  'file.category',
] as const;

interface Row extends ActRow {
  readonly public_parts: unknown;
  readonly published_at: Temporal.Instant | null;
  readonly public_sha256: string | null;
  readonly public_size: number | null;
  readonly public_code: string | null;
  readonly category: string;
}

function publicActOf(row: Row): PublicAct {
  const summary = summaryOf(row);
  const { number = '', slug = '', finalOn } = summary;
  const publishedAt = row.published_at;
  if (!finalOn || !publishedAt) throw new Error('a published act has no date');
  return {
    ...{ ...summary, number, slug, finalOn, publishedAt, category: row.category, judgePostId: row.judge_post_id },
    parts: publicTextOf({ parts: row.public_parts }),
    paper: { sha256: row.public_sha256 ?? '', sizeBytes: row.public_size ?? 0, code: row.public_code ?? '' },
  };
}
