import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  keyboard: 'Экранная клавиатура',
  erase: 'Стереть',
  space: 'Пробел',
  capital: 'Прописная буква',
  letters: 'АБВ',
  lettersLabel: 'АБВ: казахские и русские буквы',
  latin: 'ABC',
  latinLabel: 'ABC: латинские буквы',
  numbers: '123',
  numbersLabel: '123: цифры',
};
