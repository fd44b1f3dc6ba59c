import { askedQuestions, type Draft, type Question } from '#modules/filing';
import type { PageRequest } from '#platform/http';
import { draftHref } from './asked-draft.ts';

/** The page after this one in the whole form, so that the list of tasks need not be passed through each time. */
export function nextHref(request: PageRequest, draft: Draft, question: Question, from: string | undefined): string {
  if (from === 'check') return draftHref(request.lang, draft, '/check');
  const questions = askedQuestions(draft.form, draft.given);
  const next = questions[questions.findIndex(({ id }) => id === question.id) + 1];
  return draftHref(request.lang, draft, next ? `/${next.id}` : '/check');
}

/** The page before this one; before the first stands the list of tasks. */
export function previousHref(request: PageRequest, draft: Draft, question: Question): string {
  const questions = askedQuestions(draft.form, draft.given);
  const before = questions[questions.findIndex(({ id }) => id === question.id) - 1];
  return draftHref(request.lang, draft, before ? `/${before.id}` : '');
}

/** The page of the documents. */
export function documentsHref(lang: string, { id, form }: Draft): string {
  const questions = form.tasks.flatMap((task) => task.questions);
  const page = questions.find(({ fields }) => fields.some(({ kind }) => kind === 'documents'));
  return draftHref(lang, { id }, `/${page?.id ?? ''}`);
}
