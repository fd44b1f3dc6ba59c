import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  newTitle: {
    courtrooms: 'Новый зал заседаний',
    staff: 'Новый сотрудник',
    helplines: 'Новый телефон доверия',
    'reception-hours': 'Новые часы приёма',
    'reception-exceptions': 'Особый день приёма',
    'open-days': 'Новый день открытых дверей',
    announcements: 'Новое объявление',
    absences: 'Отсутствие судьи',
    specialisations: 'Специализация судьи',
    registries: 'Реестр, дающий номера, с даты',
  },
  added: 'Запись добавлена.',
  exceptionHelp: 'Если время не указано, в этот день приёма нет. Если указано, приём идёт в это время.',
};
