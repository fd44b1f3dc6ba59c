import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  empty: 'Пока ничего не менялось',
  emptyNext: 'Здесь видно, когда запись добавили, изменили или завершили.',
  all: 'Все списки',
  filter: 'Какой список',
  show: 'Показать',
  kinds: { added: 'добавлено', changed: 'изменено', ended: 'завершено', removed: 'удалено' },
  system: 'система',
  unknown: 'сотрудник',
  field: 'Поле',
  before: 'Было',
  after: 'Стало',
  older: 'Более ранние изменения',
  whole: 'Показать запись целиком',
  caption: 'Что изменилось',
};
