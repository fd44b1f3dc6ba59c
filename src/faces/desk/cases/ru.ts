import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Дела',
  mine: 'Мои дела',
  lead: 'Первым стоит дело с ближайшим сроком.',
  find: 'Найти по номеру дела',
  findHint: 'Например: 7517-26-00-2/1234',
  search: 'Найти',
  empty: 'Дел в производстве нет.',
  emptyNext: 'Дело появится здесь, когда его зарегистрируют или распределят вам.',
  number: 'Дело',
  category: 'Категория',
  stage: 'Движение',
  term: 'Срок суда',
  noTerm: 'срока нет',
  termLine: (p) => `${p.what}. Последний день: ${p.day}`,
  overdue: 'срок прошёл',
  messages: 'Сообщения',
  newMessages: (p) => `новых: ${p.count}`,
  noMessages: 'новых нет',
  letters: 'Реестр писем',
  next: 'Следующая страница',
  previous: 'Предыдущая страница',
};
