import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  setTitle: 'Choose a new password',
  changeTitle: 'Change the password',
  setLead: 'The one-time password was accepted. Next time you sign in with the new password.',
  current: 'Present password',
  password: 'New password',
  hint: 'At least 10 characters. Three or four random words in a row will do. Use neither IIN nor phone number.',
  others: 'When the password changes, sessions on other devices end.',
  submit: 'Save',
  saved: 'The password is saved.',
};
