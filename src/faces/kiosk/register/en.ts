import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Register the kiosk',
  lead: 'Type the eight digits from the administrator of the court. The code works for 30 minutes.',
  code: 'Registration code',
  submit: 'Register',
  doneTitle: 'The kiosk is registered',
  done: (p) => `This screen now serves the court: ${p.court}.`,
  start: 'Open the kiosk',
  noScripts: 'To register, the browser needs JavaScript and a secure connection (https).',
};
