import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'The connection is lost',
  lead: 'You can neither search nor send a question now. The lists that were kept are below.',
  next: 'Please wait or ask the registry. What you typed was sent nowhere.',
  today: 'Today’s hearings',
  helplines: 'Helplines',
};
