import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Helplines',
  lead: 'Tell us if court staff treated you badly or you saw corruption.',
  hours: (p) => `Hours: ${p.hours}`,
  nothing: 'This court has no helpline listed',
  nothingNext: 'Ask the registry for the number.',
};
