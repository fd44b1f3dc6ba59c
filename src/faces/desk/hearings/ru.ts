import { pluralRu } from '@ashyq/kk-text';
import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Судебные заседания',
  caption: (p) => `Календарь: ${p.day}`,
  count: (p) => `${p.count} ${pluralRu(p.count, ['заседание', 'заседания', 'заседаний'])}`,
  none: 'На этот день заседаний не назначено',
  schedule: 'Назначить заседание',
  previousDay: 'Предыдущий день',
  today: 'Сегодня',
  nextDay: 'Следующий день',
  days: 'Дни',
  goTo: 'Другой день',
  show: 'Показать',
  otherCourts: 'Другие ваши суды',
  actions: 'Следующий шаг',
  namesInside: 'Имена открываются на странице заседания',
  closed: 'Закрытое заседание',
  clash: 'Участник вызван в это время и на другое заседание',
  toMove: 'Заседания, у которых сменился судья: нужно изменить время',
  moveIt: (p) => `${p.at}, дело № ${p.number}. Новый судья: ${p.judge}`,
  replaced: (p) => `Судья сменился: ${p.judge}`,
  unserved: (p) => `Не извещены: ${p.count}`,
  refreshed: 'Список обновился',
};
