import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Cases',
  mine: 'My cases',
  lead: 'The case with the nearest term comes first.',
  find: 'Find by case number',
  findHint: 'For example: 7517-26-00-2/1234',
  search: 'Find',
  empty: 'There are no pending cases.',
  emptyNext: 'A case appears here when it is registered or assigned to you.',
  number: 'Case',
  category: 'Category',
  stage: 'Progress',
  term: 'Term of the court',
  noTerm: 'no term',
  termLine: (p) => `${p.what}. Last day: ${p.day}`,
  overdue: 'overdue',
  messages: 'Messages',
  newMessages: (p) => `new: ${p.count}`,
  noMessages: 'none new',
  letters: 'Register of letters',
  next: 'Next page',
  previous: 'Previous page',
};
