import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Devices signed in to your cabinet',
  lead: 'If you do not know a device, end its session and change the password.',
  unknown: 'Unknown device',
  here: 'This device',
  network: 'Network',
  began: 'Signed in',
  seen: 'Last used',
  ends: 'Ends if nothing is done',
  end: 'End the session',
  endAll: 'Sign out on all other devices',
  ended: 'The session has ended.',
  endedAll: 'The sessions on other devices have ended.',
  change: 'Change the password',
};
