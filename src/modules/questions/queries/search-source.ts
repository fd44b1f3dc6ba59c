import { onFact, type SearchSource } from '#modules/search';
import { inEach } from '#platform/i18n';
import { answerWithdrawn, questionAnswered } from '../events.ts';
import { inQuestions } from '../store/tables.ts';
import { findPublished } from './published.ts';

/** Letters of an answer that stand for it in a list. */
const LONGEST_LINE = 120;

/** Answered questions to chairpersons, found by their words; nothing of who asked is among them. */
export const questionsToFind: SearchSource = {
  kind: 'question',
  facts: [
    onFact(questionAnswered, ({ number }) => [String(number)]),
    onFact(answerWithdrawn, ({ number }) => [String(number)]),
  ],
  read: async (on, ref) => {
    const question = await findPublished(on, Number(ref));
    if (!question) return undefined;
    const { text, answer, courtCode, publishedAt } = question;
    const { title } = answer;
    return {
      ...{ kind: 'question', ref, courtCode, at: publishedAt, until: null, href: `/questions/${ref}` },
      title: inEach((lang) => title[lang] ?? title.ru),
      about: inEach((lang) => beginning(answer.text[lang] ?? answer.text.ru)),
      words: [text, ...Object.values(answer.text)].join(' '),
      numbers: [],
    };
  },
  list: async (on, after, most) => {
    const rows = await inQuestions(on)
      .selectFrom('questions.question')
      .select('number')
      .where('number', 'is not', null)
      .where('number', '>', Number(after || 0))
      .orderBy('number')
      .limit(most)
      .execute();
    return rows.map(({ number }) => String(number));
  },
};

function beginning(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE).trimEnd()}…` : text;
}
