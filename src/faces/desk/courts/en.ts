import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Court settings',
  yours: 'Your courts',
  all: 'All courts',
  search: 'Name or code of a court',
  searchButton: 'Find',
  none: 'No such court was found',
  noneNext: 'Write the name in another way, or type the code.',
  republic: 'For the republic',
  regions: 'Regions',
  calendar: 'Working calendar',
  newCourt: 'Add a court',
  code: 'Code',
  name: 'Name',
  level: 'Level',
};
