import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Answers of the chairperson',
  lead: 'Questions that were asked before. Yours may be among them.',
  nothing: 'Nobody has asked this chairperson yet',
  nothingNext: 'You may be the first.',
  asked: (p) => `Asked: ${p.day}`,
  answered: (p) => `Answer: ${p.day}`,
  question: 'Question',
  answer: 'Answer of the chairperson',
  ask: 'Ask a question',
};
