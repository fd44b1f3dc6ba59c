import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Суды',
  lead: 'Найдите суд по региону, уровню или названию.',
  home: 'Главная',
  name: 'Название или код суда',
  nameHint: 'Например: Медеуский или 7517',
  region: 'Регион',
  allRegions: 'Все регионы',
  level: 'Уровень',
  allLevels: 'Все уровни',
  find: 'Найти',
  all: 'Показать все суды',
  found: (p) => `Найдено судов: ${p.count}`,
  republican: 'Республиканские суды',
  nothing: 'Такой суд не найден',
  nextName: 'Наберите только часть названия: «Бостандык».',
  nextRegion: 'Выберите регион из списка.',
  nextCall: 'Позвоните в справочный центр: номер внизу этой страницы.',
  levels: {
    supreme: 'Верховный Суд',
    cassation: 'Кассационные суды',
    regional: 'Областные и приравненные к ним суды',
    district: 'Районные и приравненные к ним суды',
    specialised: 'Специализированные суды',
    military: 'Военные суды',
  },
};
