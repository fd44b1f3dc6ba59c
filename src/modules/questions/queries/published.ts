import { type SqlBool, sql } from 'kysely';
import { beginningsOf } from '#modules/search';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { AnswerTexts } from '../model/answer.ts';
import type { AttachmentId, QuestionId } from '../model/ids.ts';
import { listAttachments } from '../store/answer-store.ts';
import { inQuestions } from '../store/tables.ts';

/** An answered question as everybody may read it: nothing of its asker is in it. */
export interface PublishedQuestion {
  readonly id: QuestionId;
  /** Stands in its address. */
  readonly number: number;
  readonly courtCode: string;
  /** Of the question as it was asked. */
  readonly lang: Lang;
  readonly text: string;
  readonly answer: AnswerTexts;
  readonly askedOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly publishedAt: Temporal.Instant;
  readonly useful: number;
  readonly useless: number;
}

export interface PublishedAttachment {
  readonly id: AttachmentId;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface PublishedAsked {
  readonly court?: string | undefined;
  /** All of them must begin a word of the question or the answer. */
  readonly words?: string | undefined;
  /** Counted from 1. */
  readonly page?: number | undefined;
  /** Default 20. */
  readonly perPage?: number | undefined;
}

export interface PublishedPage {
  readonly questions: readonly PublishedQuestion[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const PER_PAGE = 20;

export async function findPublished(on: Reads, number: number): Promise<PublishedQuestion | undefined> {
  const row = await published(on).where('q.number', '=', number).select(columns).executeTakeFirst();
  return row && questionOf(row);
}

export async function listPublishedAttachments(on: Reads, id: QuestionId): Promise<readonly PublishedAttachment[]> {
  return (await listAttachments(on, id)).map((row) => ({
    ...{ id: row.id, title: row.title, fileName: row.file_name, mediaType: row.media_type },
    ...{ sizeBytes: row.size_bytes, sha256: row.sha256 },
  }));
}

/** Answers that everybody may read, the latest first. */
export async function listPublished(
  on: Reads,
  { court, words = '', perPage = PER_PAGE, ...asked }: PublishedAsked,
): Promise<PublishedPage> {
  const beginnings = beginningsOf(words);
  let query = published(on);
  if (court) query = query.where('q.court_code', '=', court);
  if (beginnings !== '') query = query.where(standsIn(beginnings));
  const { total } = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(total) / perPage));
  const page = Math.min(Math.max(1, asked.page ?? 1), pages);
  const rows = await query
    .select(columns)
    .orderBy('a.published_at', 'desc')
    .orderBy('q.id', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { questions: rows.map(questionOf), total: Number(total), page, pages };
}

/** Numbers of the latest public answers, for maps of the site. */
export async function listAnswerNumbers(
  on: Reads,
  most: number,
): Promise<readonly { readonly number: number; readonly publishedAt: Temporal.Instant }[]> {
  const rows = await published(on)
    .select(['q.number', 'a.published_at as publishedAt'])
    .orderBy('a.published_at', 'desc')
    .limit(most)
    .execute();
  return rows.flatMap(({ number, publishedAt }) => (publishedAt ? [{ number, publishedAt }] : []));
}

/** Public, answered, and not taken back. */
export function published(on: Reads) {
  return inQuestions(on)
    .selectFrom('questions.question as q')
    .innerJoin('questions.answer as a', 'a.question_id', 'q.id')
    .where('q.state', '=', 'answered')
    .where('q.is_public', '=', true)
    .where('a.published_at', 'is not', null);
}

/** @param beginnings made by `beginningsOf` */
export function standsIn(beginnings: string) {
  return sql<SqlBool>`to_tsvector('simple', a.folded) @@ to_tsquery('simple', ${beginnings})`;
}

const votes = (isUseful: boolean) =>
  sql<number>`(select count(*) from questions.vote v where v.question_id = q.id and v.is_useful = ${isUseful})::int`;

export const columns = [
  ...(['q.id', 'q.number', 'q.court_code', 'q.lang', 'q.public_text', 'q.registered_on', 'q.due_on'] as const),
  ...(['a.title_kk', 'a.title_ru', 'a.title_en', 'a.text_kk', 'a.text_ru', 'a.text_en', 'a.published_at'] as const),
  votes(true).as('useful'),
  votes(false).as('useless'),
] as const;

interface Row {
  readonly id: QuestionId;
  readonly number: number;
  readonly court_code: string;
  readonly lang: Lang;
  readonly public_text: string | null;
  readonly registered_on: Temporal.PlainDate;
  readonly due_on: Temporal.PlainDate;
  readonly title_kk: string;
  readonly title_ru: string;
  readonly title_en: string | null;
  readonly text_kk: string;
  readonly text_ru: string;
  readonly text_en: string | null;
  readonly published_at: Temporal.Instant | null;
  readonly useful: number;
  readonly useless: number;
}

export function questionOf(row: Row): PublishedQuestion {
  const { public_text: text, published_at: publishedAt } = row;
  if (text === null || !publishedAt) throw new Error('a published question has its text and its day');
  return {
    ...{ id: row.id, number: row.number, courtCode: row.court_code, lang: row.lang, text, publishedAt },
    answer: {
      title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en ?? '' },
      text: { kk: row.text_kk, ru: row.text_ru, en: row.text_en ?? '' },
    },
    ...{ askedOn: row.registered_on, dueOn: row.due_on, useful: row.useful, useless: row.useless },
  };
}
