import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Приём председателя',
  lead: 'В эти дни председатель суда принимает граждан. Председатель не вмешивается в решения по делам.',
  home: 'Главная',
  room: (p) => `Кабинет: ${p.room}`,
  changed: (p) => `Время изменено: ${p.reason}`,
  nothing: 'Суды ещё не внесли дни приёма',
  nothingHere: 'Этот суд ещё не внёс дни приёма',
  noneAhead: 'В ближайшие три месяца приёмов не запланировано.',
  nextCall: 'Уточните по телефону суда.',
  courts: 'Список судов',
  bring: 'Возьмите с собой удостоверение личности.',
};
