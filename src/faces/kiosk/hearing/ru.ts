import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Судебное заседание',
  of: (p) => `Дело № ${p.number}`,
  room: 'Зал',
  floor: 'Этаж',
  time: 'Время',
  way: 'Как пройти',
  noWay: 'Дорогу подскажут охрана или канцелярия.',
  judge: 'Судья',
  kind: 'Вид дела',
  parties: 'Стороны',
  course: 'Ход дела',
};
