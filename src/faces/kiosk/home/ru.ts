import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Киоск суда',
  sections: 'Разделы',
  today: 'Заседания сегодня',
  todayHint: 'Время, зал, этаж',
  find: 'Найти моё дело',
  findHint: 'Хватит трёх букв фамилии',
  acts: 'Судебные акты',
  actsHint: 'Опубликованные решения',
  reception: 'Приём председателя и день открытых дверей',
  receptionHint: 'Когда и где',
  ask: 'Вопрос председателю',
  askHint: 'Спросить здесь и получить ответ',
  helplines: 'Телефоны доверия',
  helplinesHint: 'Кому и куда позвонить',
};
