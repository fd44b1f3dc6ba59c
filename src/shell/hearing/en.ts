import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  adjourned: (p) => `Reason: ${p.reason}.`,
  nextTime: (p) => `New time: ${p.time}.`,
  nextUnknown: 'The new date will be set later.',
  resumes: (p) => `It goes on at ${p.time}.`,
};
