import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  errors: {
    courtUnknown: (p) => `There is no court with this code: ${p.code}. Check the code or choose a court from the list.`,
    roomUnknown: 'There is no such courtroom. Open the list of courtrooms again.',
    calendarYearMissing: (p) =>
      `The working calendar of ${p.year} has not been entered yet, so the term was not counted. The administrator of the republic enters it.`,
    termRuleMissing: 'No such term of law was entered for this day, so it was not counted.',
  },
};
