import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'На каком языке суду писать вам?',
  hint: 'На этом языке придут SMS и письма. Язык судопроизводства от этого не зависит.',
  kk: 'На казахском',
  ru: 'На русском',
  en: 'На английском',
  save: 'Сохранить',
  saved: 'Язык сообщений сохранён.',
};
