import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Сегодняшние заседания',
  choose: 'Выберите суд',
  chooseText: 'На табло видны сегодняшние заседания выбранного суда.',
  room: (p) => `Зал ${p.number}`,
  floor: (p) => `${p.floor}-й этаж`,
  caseTitle: (p) => `Дело № ${p.number}`,
  pages: 'Страницы табло',
  page: (p) => `Страница ${p.page} из ${p.pages}`,
  previous: 'Назад',
  next: 'Дальше',
  pause: 'Остановить',
  resume: 'Продолжить',
  nothing: 'Сегодня в этом суде заседаний нет',
  nothingNext: 'Посмотрите день в повестке или спросите в канцелярии.',
};
