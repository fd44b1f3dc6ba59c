import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Связь прервалась',
  lead: 'Сейчас нельзя ни искать, ни отправить вопрос. Сохранённые списки ниже.',
  next: 'Подождите или спросите в канцелярии. Набранное никуда не отправлено.',
  today: 'Заседания сегодня',
  helplines: 'Телефоны доверия',
};
