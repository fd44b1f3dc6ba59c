import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Приём председателя и день открытых дверей',
  bring: 'Возьмите удостоверение личности. Председатель не вмешивается в решения по делам.',
  reception: 'Ближайшие приёмы',
  noReception: 'Дни приёма пока не назначены. Спросите в канцелярии.',
  openDays: 'Дни открытых дверей',
  noOpenDays: 'Дни открытых дверей пока не назначены.',
  room: (p) => `Кабинет: ${p.room}`,
  place: (p) => `Место: ${p.place}`,
  changed: (p) => `Время изменено: ${p.reason}`,
  openToo: 'В день открытых дверей можно увидеть залы суда и спросить судей.',
};
