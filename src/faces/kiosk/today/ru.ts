import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Заседания сегодня',
  lead: 'Коснитесь строки, и мы покажем, как пройти в зал.',
  nothing: 'Сегодня в этом суде заседаний нет',
  nothingNext: 'Посмотрите день в повестке или спросите в канцелярии.',
  room: (p) => `Зал ${p.number}`,
  floor: (p) => `${p.floor}-й этаж`,
  caseTitle: (p) => `Дело № ${p.number}`,
  pages: 'Страницы списка',
  page: (p) => `Страница ${p.page} из ${p.pages}`,
  previous: 'Назад',
  next: 'Дальше',
};
