import { defineErrors } from '#platform/errors';
import { courtsTexts } from './locales/index.ts';

/** Refusals of the courts' own lists, their imports, and the counting of terms. */
export const courtsErrors = defineErrors(
  {
    COURTS_COURT_UNKNOWN: { kind: 'refusal', status: 404, text: 'courtUnknown' },
    COURTS_ROOM_UNKNOWN: { kind: 'refusal', status: 404, text: 'roomUnknown' },
    COURTS_CALENDAR_YEAR_MISSING: { kind: 'refusal', status: 422, text: 'calendarYearMissing' },
    COURTS_TERM_RULE_MISSING: { kind: 'refusal', status: 422, text: 'termRuleMissing' },
  },
  (lang) => courtsTexts(lang).errors,
);
