import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: (p) => `${p.kind}, ${p.time}`,
  timeStays: 'Время отметки не меняется. Каждая редакция текста сохраняется.',
  words: 'Текст',
  struck: 'Отметка поставлена по ошибке: в протокол не вносить',
  save: 'Сохранить',
  history: 'Редакции',
  version: 'Редакция',
  by: 'Кто написал',
  at: 'Когда',
  recorder: 'Записывающий прибор',
  empty: 'Текста нет',
  isStruck: 'вычеркнуто',
  back: 'К экрану заседания',
  said: 'Текст сохранён',
};
