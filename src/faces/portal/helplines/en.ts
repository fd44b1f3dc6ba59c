import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Helplines',
  lead: 'Tell us if court staff broke the law or treated you badly. You do not have to give your name.',
  home: 'Home',
  national: 'One centre for all courts',
  hours: (p) => `Working hours: ${p.hours}`,
  nothing: 'The courts have not entered their helplines yet',
  nothingHere: 'This court has not entered its helpline yet',
  nextNational: 'Call the information centre: its number is at the bottom of this page.',
  notAdvice: 'Helplines give no advice on cases and take no appeals against decisions.',
};
