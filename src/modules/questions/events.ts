import { defineEvent } from '#platform/events';

export interface QuestionFact {
  readonly questionId: string;
  readonly courtCode: string;
}

const ofDesk = ({ courtCode }: QuestionFact): readonly string[] => [`desk:${courtCode}`];
const ofEverybody = (fact: QuestionFact): readonly string[] => [...ofDesk(fact), `questions:${fact.courtCode}`];

/** Somebody asked the chairperson of the court. */
export const questionAsked = defineEvent<QuestionFact>('questions.question_asked.v1', ofEverybody);
/** A person looked at it, wrote at its answer, or it went to another court. */
export const questionMoved = defineEvent<QuestionFact & { readonly step: string }>(
  'questions.question_moved.v1',
  ofEverybody,
);
/** The asker has the answer. @param isPublic everybody has it */
export const questionAnswered = defineEvent<
  QuestionFact & { readonly number: number; readonly isPublic: boolean; readonly isLate: boolean }
>('questions.question_answered.v1', ofEverybody);
/** A published answer is not to be read any more. */
export const answerWithdrawn = defineEvent<QuestionFact & { readonly number: number }>(
  'questions.answer_withdrawn.v1',
  ofEverybody,
);
