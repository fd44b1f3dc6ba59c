import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Confirm a visitor’s cabinet',
  lead: 'The visitor shows the identity card and tells the code of 8 digits in his cabinet. Read it from the screen: an IIN told aloud is not enough.',
  number: 'IIN of the identity card',
  code: 'Code on the visitor’s screen',
  codeHint: '8 digits',
  find: 'Find in the register',
  checkTitle: 'Compare with the identity card',
  checkLead:
    'Confirm only if surname, given name, date of birth and photograph agree. The confirmation is kept under your name.',
  typeTitle: 'Copy from the identity card',
  typeLead: 'The register does not answer now. Copy the data from the identity card exactly.',
  name: 'Name',
  birthDate: 'Date of birth',
  surname: 'Surname',
  givenName: 'Given name',
  patronymic: 'Patronymic (if any)',
  confirm: 'I have seen the card and confirm',
  other: 'Does not agree: start again',
  done: 'The visitor’s cabinet is confirmed.',
};
