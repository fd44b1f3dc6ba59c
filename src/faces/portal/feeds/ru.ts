import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Судебные заседания',
  titleOfCourt: (p) => `Судебные заседания: ${p.court}`,
  site: 'Ашық сот',
  fileName: 'zasedaniya',
  room: (p) => `Зал ${p.number}, ${p.floor}-й этаж`,
  caseTitle: (p) => `Дело № ${p.number}`,
  expected: (p) => `Не раньше ${p.time}`,
  yes: 'да',
  no: 'нет',
  columns: {
    day: 'День',
    time: 'Время',
    court: 'Суд',
    courtCode: 'Код суда',
    room: 'Зал',
    floor: 'Этаж',
    caseNumber: 'Номер дела',
    category: 'Категория',
    purpose: 'Цель',
    state: 'Состояние',
    expected: 'Ожидается',
    isClosed: 'Закрытое',
    hasVideo: 'Видеосвязь',
    url: 'Страница',
  },
};
