import type { Given } from './answers.ts';
import { holds } from './condition.ts';
import type { DocumentKind, DocumentsField, Field } from './field.ts';
import { type Form, type Question, questionsOf, type Task } from './form.ts';

/** «Басталмаған / Толық емес / Дайын»: nobody has looked, something lacks, all is there. */
export type Progress = 'not-started' | 'partial' | 'ready';

/** Fields that are asked, given the answers so far. */
export function askedFields(question: Question, { answers }: Given): readonly Field[] {
  return question.fields.filter(({ askedIf }) => holds(askedIf, answers));
}

export function askedQuestions(form: Form, given: Given): readonly Question[] {
  return questionsOf(form).filter((question) => isAsked(question, given));
}

export function isAsked(question: Question, given: Given): boolean {
  return holds(question.askedIf, given.answers) && askedFields(question, given).length > 0;
}

/** True when every field that is asked has its answer, be it the empty one of an optional field. */
export function isAnswered(question: Question, given: Given): boolean {
  return askedFields(question, given).every((field) => isFieldAnswered(field, given));
}

function isFieldAnswered(field: Field, given: Given): boolean {
  if (field.kind === 'documents') return missingDocuments(field, given).length === 0;
  if (given.unfinished?.includes(field.id)) return false;
  const answer = given.answers[field.id];
  if (field.kind === 'party' && !field.isOptional) return Array.isArray(answer) && answer.length > 0;
  return answer !== undefined;
}

/** Kinds of documents without which the filing is not complete. */
export function missingDocuments(field: DocumentsField, { answers, documents }: Given): readonly DocumentKind[] {
  return field.kinds.filter(
    ({ key, neededIf }) =>
      neededIf !== undefined &&
      (neededIf === true || holds(neededIf, answers)) &&
      !documents.some(({ kind }) => kind === key),
  );
}

export function taskProgress(task: Task, given: Given): Progress {
  const asked = task.questions.filter((question) => isAsked(question, given));
  if (asked.every((question) => isAnswered(question, given))) return 'ready';
  const isTouched = asked.some((question) => isTouchedBy(question, given));
  return isTouched ? 'partial' : 'not-started';
}

function isTouchedBy(question: Question, given: Given): boolean {
  return question.fields.some((field) =>
    field.kind === 'documents'
      ? given.documents.length > 0
      : given.answers[field.id] !== undefined || given.unfinished?.includes(field.id),
  );
}

/** The next page of the same task that is asked after this one; undefined: back to the list of tasks. */
export function questionAfter(form: Form, id: string, given: Given): Question | undefined {
  const task = form.tasks.find(({ questions }) => questions.some((question) => question.id === id));
  if (!task) return undefined;
  const asked = task.questions.filter((question) => question.id === id || isAsked(question, given));
  return asked[asked.findIndex((question) => question.id === id) + 1];
}

/** The first page that still lacks an answer, for «continue»; undefined when all are answered. */
export function firstUnanswered(form: Form, given: Given): Question | undefined {
  return askedQuestions(form, given).find((question) => !isAnswered(question, given));
}
