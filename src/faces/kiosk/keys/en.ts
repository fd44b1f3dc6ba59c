import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  keyboard: 'On-screen keyboard',
  erase: 'Erase',
  space: 'Space',
  capital: 'Capital letter',
  letters: 'Cyr',
  lettersLabel: 'Cyr: Kazakh and Russian letters',
  latin: 'ABC',
  latinLabel: 'ABC: Latin letters',
  numbers: '123',
  numbersLabel: '123: digits',
};
