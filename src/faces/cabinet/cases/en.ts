import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'My cases',
  lead: 'Cases in which you, or an organisation that you head, take part.',
  empty: 'You take part in no case.',
  emptyNext: 'A case appears here the moment it is registered, and you get a notice.',
  toFile: 'File with the court',
  number: 'Case',
  role: 'Your role',
  stage: 'Progress',
  term: 'Your term',
  noTerm: 'You need to do nothing',
  readNew: 'Open the new documents',
  termLine: (p) => `${p.what}. Last day: ${p.day}`,
  news: 'New',
  newDocuments: (p) => `new documents: ${p.count}`,
  newMessages: (p) => `new messages: ${p.count}`,
  noNews: 'nothing new',
};
