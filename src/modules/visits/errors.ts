import { defineErrors } from '#platform/errors';
import { visitTexts } from './locales/index.ts';

const wrong = { kind: 'refusal', status: 422 } as const;
const clash = { kind: 'refusal', status: 409 } as const;

export const visitErrors = defineErrors(
  {
    VISITS_NAME_EMPTY: { ...wrong, text: 'nameEmpty' },
    VISITS_NAME_LONG: { ...wrong, text: 'nameLong' },
    VISITS_TOPIC_LONG: { ...wrong, text: 'topicLong' },
    VISITS_PEOPLE_WRONG: { ...wrong, text: 'peopleWrong' },
    VISITS_WAY_MISSING: { ...wrong, text: 'wayMissing' },
    VISITS_PLACE_GONE: { ...clash, text: 'placeGone' },
    VISITS_PLACE_TAKEN: { ...clash, text: 'placeTaken' },
    VISITS_BOOKED_ALREADY: { ...clash, text: 'bookedAlready' },
    VISITS_OPEN_DAY_GONE: { ...clash, text: 'openDayGone' },
    VISITS_OPEN_DAY_FULL: { ...clash, text: 'openDayFull' },
    VISITS_CONTACT_NOT_PROVED: { ...clash, text: 'contactNotProved' },
    VISITS_DRAFT_GONE: { kind: 'refusal', status: 410, text: 'draftGone' },
    VISITS_TOO_MANY: { kind: 'refusal', status: 429, text: 'tooMany', retry: true },
    VISITS_CODE_MISTYPED: { ...wrong, text: 'codeMistyped' },
    VISITS_CODE_UNKNOWN: { ...wrong, text: 'codeUnknown' },
    VISITS_CODE_WAIT: { kind: 'refusal', status: 429, text: 'codeWait', retry: true },
    VISITS_OVER: { ...clash, text: 'over' },
    VISITS_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'notAllowed' },
    VISITS_REASON_MISSING: { ...wrong, text: 'reasonMissing' },
    VISITS_DAY_MISSING: { ...wrong, text: 'dayMissing' },
  },
  (lang) => visitTexts(lang).errors,
);
