import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Добавить суд',
  lead: 'Адрес, залы и сотрудников суд заполнит сам.',
  added: 'Суд добавлен. Теперь назначьте его администратора.',
};
