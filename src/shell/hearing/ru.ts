import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  adjourned: (p) => `Причина: ${p.reason}.`,
  nextTime: (p) => `Новое время: ${p.time}.`,
  nextUnknown: 'Новая дата будет назначена позже.',
  resumes: (p) => `Продолжение: ${p.time}.`,
};
