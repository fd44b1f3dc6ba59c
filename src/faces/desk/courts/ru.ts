import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Настройки суда',
  yours: 'Ваши суды',
  all: 'Все суды',
  search: 'Название или код суда',
  searchButton: 'Найти',
  none: 'Такого суда не нашлось',
  noneNext: 'Напишите название иначе или наберите код.',
  republic: 'По республике',
  regions: 'Регионы',
  calendar: 'Рабочий календарь',
  newCourt: 'Добавить суд',
  code: 'Код',
  name: 'Название',
  level: 'Уровень',
};
