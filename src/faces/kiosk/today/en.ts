import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Today’s hearings',
  lead: 'Touch a line to see the way to the room.',
  nothing: 'This court has no hearings today',
  nothingNext: 'Look for the day in your summons or ask the registry.',
  room: (p) => `Room ${p.number}`,
  floor: (p) => `floor ${p.floor}`,
  caseTitle: (p) => `Case ${p.number}`,
  pages: 'Pages of the list',
  page: (p) => `Page ${p.page} of ${p.pages}`,
  previous: 'Back',
  next: 'Next',
};
