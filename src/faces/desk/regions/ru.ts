import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  lead: 'Первые две цифры номера дела — судебный код региона. Он может не совпадать с кодом КАТО.',
  code: 'Судебный код',
  kato: 'КАТО',
  name: 'Название',
  source: 'Основание',
  title: (p) => `Изменить регион: ${p.code}`,
};
