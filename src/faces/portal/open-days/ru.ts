import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Дни открытых дверей',
  lead: 'Придите в суд, посмотрите залы, поговорите с судьями и узнайте, как он работает.',
  home: 'Главная',
  nothing: 'Ближайших дней открытых дверей пока нет',
  nothingHere: 'Этот суд ещё не назначил день открытых дверей',
  nextReception: 'Председатель принимает граждан: посмотрите расписание.',
  reception: 'Приём председателя',
  register: 'Свободные места и запись',
  place: (p) => `Место: ${p.place}`,
};
