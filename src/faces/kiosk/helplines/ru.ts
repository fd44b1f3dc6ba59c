import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Телефоны доверия',
  lead: 'Сообщите, если недовольны работой сотрудников суда или заметили коррупцию.',
  hours: (p) => `Часы работы: ${p.hours}`,
  nothing: 'Телефон доверия этого суда не указан',
  nothingNext: 'Спросите номер в канцелярии.',
};
