import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  errors: {
    courtUnknown: (p) => `Суда с таким кодом нет: ${p.code}. Проверьте код или выберите суд из списка.`,
    roomUnknown: 'Такого зала нет. Откройте список залов заново.',
    calendarYearMissing: (p) =>
      `Рабочий календарь ещё не введён. Год: ${p.year}. Срок не посчитан; календарь вводит республиканский администратор.`,
    termRuleMissing: 'На этот день такой срок в законе не введён. Срок не посчитан.',
  },
};
