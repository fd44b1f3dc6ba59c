import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: (p) => `End: ${p.name}`,
  withdrawTitle: (p) => `Take off the list: ${p.name}`,
  what: 'After its last day the entry disappears from the site, the kiosk and the lists to choose from. It stays in the history.',
  whatWithdraw: 'The entry disappears from the site and the kiosk at once. It stays in the history.',
  lastDay: 'Last day',
  lastDayHint: 'Including this day. Empty means today.',
  done: 'The entry has ended.',
  confirm: 'End',
  confirmWithdraw: 'Take off the list',
};
