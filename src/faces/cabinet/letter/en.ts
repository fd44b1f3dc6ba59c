import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Did you get a letter from the court?',
  lead: 'Enter the 12-digit code of the letter. It opens your cabinet once. Then you set a password of your own.',
  number: 'IIN or BIN',
  numberHint: '12 digits of the identity card or of the organisation',
  code: 'Code of the letter',
  codeHint: 'For example: 4821 7730 9156',
  submit: 'Sign in',
  wrong: 'The code or the IIN/BIN is wrong, or the code was used. Check the letter or ask the registry for a new one.',
  codeEmpty: 'Enter the 12 digits of the code.',
};
