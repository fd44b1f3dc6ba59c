import { Type } from 'typebox';
import { type ApiRoute, apiRoute, refusalsOf } from '#platform/http';
import { takeToken } from '#platform/limits';
import { questionErrors } from '../../errors.ts';
import { countQuestions } from '../../queries/count-questions.ts';
import { listPublished, type PublishedQuestion } from '../../queries/published.ts';

const rate = { burst: 60, perMinute: 120 };

const texts = Type.Object({ kk: Type.String(), ru: Type.String(), en: Type.Optional(Type.String()) });

const listRoute = apiRoute({
  ...{ method: 'GET', path: '/api/questions', access: 'everyone', tag: 'questions' },
  summary: 'Answers of chairpersons, the latest first, with the counts of what was asked, answered and kept waiting.',
  query: Type.Object({
    court: Type.Optional(Type.String({ pattern: '^\\d{4}$' })),
    q: Type.Optional(Type.String({ maxLength: 100, description: 'beginnings of words of question and answer' })),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  }),
  response: Type.Object({
    counts: Type.Object({
      asked: Type.Integer({ description: 'since the first day of this year, as are answered, inTime and refused' }),
      ...{ answered: Type.Integer(), inTime: Type.Integer(), refused: Type.Integer() },
      ...{ waiting: Type.Integer(), late: Type.Integer() },
    }),
    ...{ total: Type.Integer(), page: Type.Integer(), pages: Type.Integer() },
    questions: Type.Array(
      Type.Object({
        ...{ number: Type.Integer(), court: Type.String(), lang: Type.String(), text: Type.String() },
        ...{
          title: texts,
          answer: texts,
          askedOn: Type.String({ format: 'date' }),
          dueOn: Type.String({ format: 'date' }),
        },
        ...{ publishedAt: Type.String({ format: 'date-time' }), useful: Type.Integer(), useless: Type.Integer() },
      }),
    ),
  }),
  refuses: refusalsOf(questionErrors, 'QUESTIONS_TOO_MANY'),
  run: async ({ platform, network, query }) => {
    if (!(await takeToken(platform, `questions.api:${network}`, rate)))
      throw questionErrors('QUESTIONS_TOO_MANY', { wait: 1 });
    const counts = await countQuestions(platform.reads, query.court);
    const found = await listPublished(platform.reads, { court: query.court, words: query.q, page: query.page });
    const { oldestDueOn: _oldest, ...numbers } = counts;
    return { counts: numbers, ...found, questions: found.questions.map(openQuestion) };
  },
});

function openQuestion({ answer: { title, text }, ...question }: PublishedQuestion) {
  return {
    ...{
      number: question.number,
      court: question.courtCode,
      lang: question.lang,
      text: question.text,
      title,
      answer: text,
    },
    ...{ askedOn: question.askedOn.toString(), dueOn: question.dueOn.toString() },
    publishedAt: question.publishedAt.toString(),
    ...{ useful: question.useful, useless: question.useless },
  };
}

/** Open data of the chairpersons' blogs. */
export const questionRoutes: readonly ApiRoute[] = [listRoute];
