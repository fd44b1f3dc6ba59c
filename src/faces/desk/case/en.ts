import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  cases: 'Cases',
  category: 'Category',
  stage: 'Progress',
  language: 'Language of the proceedings',
  kk: 'Kazakh',
  ru: 'Russian',
  acts: 'Acts of the case',
  newHearing: 'Set a hearing',
  servedOf: (p) => `Notified: ${p.served}, called: ${p.called}`,
  letters: 'Letters on paper',
  lettersEmpty: 'No letters on paper in this case.',
  readyReceived: 'Your message has come. The judge will consider it and answer here.',
  readyAsDocument:
    'Please file a motion on this in the cabinet: it will be added to the case and decided by the judge.',
  readyDates: 'The date and time of the hearing are on the page of the case. We tell you at once if they change.',
};
