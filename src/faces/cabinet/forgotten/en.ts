import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Forgotten password?',
  lead: 'Enter the IIN/BIN and the phone or e-mail of your cabinet. A one-time password will be sent there.',
  number: 'IIN or BIN',
  contact: 'Where shall the one-time password go?',
  phoneChoice: 'To the phone, by SMS',
  phone: 'Phone of your cabinet',
  phoneHint: 'For example: +7 701 123 45 67',
  emailChoice: 'To the e-mail address',
  email: 'E-mail address of your cabinet',
  send: 'Send',
  sent: 'If there is such a cabinet, a one-time password comes within a minute. Enter it here.',
  noAccess: 'If you no longer have that phone and e-mail',
  noAccessText:
    'Register again with a new number in your name: once confirmed you are back in your old cabinet. Or come to the court registry with your identity card.',
};
