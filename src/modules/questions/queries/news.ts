import type { NewsAsked, NewsItem, NewsSource } from '#modules/notices';
import { beginningsOf } from '#modules/search';
import type { Reads } from '#platform/db';
import { questionTexts } from '../locales/index.ts';
import { answerIn } from '../model/answer.ts';
import { columns, published, questionOf, standsIn } from './published.ts';

/** Answers of a letter; the rest is on the site. */
const MOST = 20;

async function answers(
  on: Reads,
  { lang, after, until }: NewsAsked,
  narrow: (query: ReturnType<typeof published>) => ReturnType<typeof published>,
): Promise<readonly NewsItem[]> {
  const rows = await narrow(published(on))
    .where('a.published_at', '>', after)
    .where('a.published_at', '<=', until)
    .select(columns)
    .orderBy('a.published_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(questionOf).map(({ number, answer, publishedAt }) => ({
    ...{ at: publishedAt, path: `/questions/${number}` },
    title: questionTexts(lang).news({ title: answerIn(answer.title, lang).text }),
  }));
}

/** New answers of a court's chairperson, and those in which a phrase stands. */
export const questionNews: NewsSource<Reads> = {
  name: 'questions.answers',
  topics: {
    court: (on, asked) => answers(on, asked, (query) => query.where('q.court_code', '=', asked.key)),
    phrase: (on, asked) => answers(on, asked, (query) => query.where(standsIn(beginningsOf(asked.key)))),
  },
};
