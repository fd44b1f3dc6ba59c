import { type SqlBool, sql } from 'kysely';
import { definePort } from '#platform';
import type { Reads } from '#platform/db';
import { enoughStems, stemsOf } from '../model/stems.ts';
import { columns, type PublishedQuestion, published, questionOf } from './published.ts';

export interface SimilarAsked {
  /** As typed. */
  readonly text: string;
  /** Answers of this court come first; those of other courts follow. */
  readonly courtCode: string;
  /** Default 5. */
  readonly most?: number;
}

/** Finds answered questions like one that is being asked; a better search than this module's own is plugged in here. */
export interface QuestionSearch {
  similar(on: Reads, asked: SimilarAsked): Promise<readonly PublishedQuestion[]>;
}

export const questionSearch = definePort<QuestionSearch>('questions.search');

/** By the beginnings of words that the question and an answered one have in common. */
export const postgresQuestionSearch: QuestionSearch = {
  similar: async (on, { text, courtCode, most = 5 }) => {
    const stems = stemsOf(text);
    if (stems.length === 0) return [];
    const vector = sql`to_tsvector('simple', a.folded)`;
    const any = stems.map((stem) => `${stem}:*`).join(' | ');
    const met = sql<number>`(select count(*) from unnest(${[...stems]}::text[]) stem
      where ${vector} @@ to_tsquery('simple', stem || ':*'))`;
    const rows = await published(on)
      .where(sql<SqlBool>`${vector} @@ to_tsquery('simple', ${any})`)
      .where(sql<SqlBool>`${met} >= ${enoughStems(stems.length)}`)
      .select(columns)
      .orderBy(sql`${met} + case when q.court_code = ${courtCode} then 1 else 0 end`, 'desc')
      .orderBy('a.published_at', 'desc')
      .limit(most)
      .execute();
    return rows.map(questionOf);
  },
};
