import { answerIn } from '#modules/questions';
import type { QuestionProps } from './view.tsx';

/** What search engines read (schema.org): the question as everybody may read it, and the answer of the court. */
export function aboutAnswer({
  lang,
  question,
  court,
}: Pick<QuestionProps, 'lang' | 'question' | 'court'>): Readonly<Record<string, unknown>> {
  const title = answerIn(question.answer.title, lang);
  const answer = answerIn(question.answer.text, lang);
  return {
    '@type': 'QAPage',
    mainEntity: {
      ...{ '@type': 'Question', name: title.text, text: question.text, inLanguage: question.lang, answerCount: 1 },
      dateCreated: question.askedOn.toString(),
      acceptedAnswer: {
        ...{ '@type': 'Answer', text: answer.text, inLanguage: answer.lang },
        ...{ dateCreated: question.publishedAt.toString(), upvoteCount: question.useful },
        author: { '@type': 'GovernmentOrganization', name: court.name[lang] },
      },
    },
  };
}
