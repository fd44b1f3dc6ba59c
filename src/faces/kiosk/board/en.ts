import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Today’s hearings',
  choose: 'Choose a court',
  chooseText: 'The board shows today’s hearings of the chosen court.',
  room: (p) => `Room ${p.number}`,
  floor: (p) => `floor ${p.floor}`,
  caseTitle: (p) => `Case ${p.number}`,
  pages: 'Pages of the board',
  page: (p) => `Page ${p.page} of ${p.pages}`,
  previous: 'Back',
  next: 'Next',
  pause: 'Pause',
  resume: 'Go on',
  nothing: 'This court has no hearings today',
  nothingNext: 'Look for the day in your summons or ask the registry.',
};
