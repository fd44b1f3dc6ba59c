import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'In which language shall the court write to you?',
  hint: 'SMS and e-mails come in this language. The language of proceedings does not depend on it.',
  kk: 'Kazakh',
  ru: 'Russian',
  en: 'English',
  save: 'Save',
  saved: 'The language of messages is saved.',
};
