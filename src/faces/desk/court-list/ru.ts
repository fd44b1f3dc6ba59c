import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  empty: 'Список пока пуст',
  emptyEditor: 'Добавьте первую запись или загрузите файл CSV.',
  emptyReader: 'Записи добавляют председатель и администратор суда.',
  importCsv: 'Загрузить из файла CSV',
  exportCsv: 'Сохранить в файл CSV',
  noneCompared: 'записи не сверены с источником',
  actions: 'Действия',
  ended: (p) => `Завершённых записей: ${p.count}`,
  endedCaption: 'Завершённые записи',
  history: 'История этого списка',
};
