import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Add a court',
  lead: 'The court itself enters its address, rooms and staff.',
  added: 'The court was added. Now appoint its administrator.',
};
