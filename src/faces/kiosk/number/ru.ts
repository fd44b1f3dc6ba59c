import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Найти моё дело',
  field: 'Номер дела или его последние четыре цифры',
  submit: 'Найти',
  empty: 'Введите номер дела. Он указан в повестке.',
  iin: 'Похоже на ИИН. Здесь ИИН не вводят: наберите номер дела.',
  none: 'Заседания с таким номером нет. Проверьте номер.',
  found: 'Найденные заседания',
};
