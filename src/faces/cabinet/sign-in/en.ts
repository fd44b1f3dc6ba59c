import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Sign in to your court cabinet',
  again: 'To see this page sign in first. You will come back to it.',
  number: 'IIN or BIN',
  numberHint: '12 digits of your identity card or the document of the organisation',
  password: 'Password',
  passwordHint: 'A one-time password from an SMS or e-mail goes here too.',
  submit: 'Sign in',
  forgotten: 'Forgotten password',
  register: 'No cabinet yet: register',
  signatureTitle: 'Without a password',
  signatureHint: 'With a digital signature key you enter at once, without registering.',
  signature: 'Sign in with a digital signature',
  other: 'If you cannot sign in',
};
