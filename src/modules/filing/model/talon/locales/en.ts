import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  state: 'Now',
  since: (p) => `Changed: ${p.at}`,
  next: {
    hearing: (p) => `Next hearing: ${p.at}`,
    acceptance: (p) => `Last day for the court to decide about acceptance: ${p.at}`,
    'acceptance-late': (p) => `The court should have decided about acceptance by: ${p.at}. The court is late.`,
  },
  way: 'The way of the filing',
  history: 'What happened',
  words: (p) => `The registry writes: ${p.words}`,
  hearingAt: (p) => `Hearing: ${p.at}`,
  caseNumber: (p) => `Case number: ${p.number}`,
};
