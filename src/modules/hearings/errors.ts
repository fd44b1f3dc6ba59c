import { defineErrors } from '#platform/errors';
import { hearingTexts } from './locales/index.ts';

export const hearingErrors = defineErrors(
  {
    HEARINGS_NOT_FOUND: { kind: 'refusal', status: 404, text: 'notFound' },
    HEARINGS_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'notAllowed' },
    HEARINGS_CHANGED_MEANWHILE: { kind: 'refusal', status: 409, text: 'changedMeanwhile' },

    HEARINGS_COURTROOM_TAKEN: { kind: 'refusal', status: 409, text: 'courtroomTaken' },
    HEARINGS_JUDGE_TAKEN: { kind: 'refusal', status: 409, text: 'judgeTaken' },
    HEARINGS_PARTY_TAKEN: { kind: 'refusal', status: 409, text: 'partyTaken' },

    HEARINGS_NOT_A_WORKING_DAY: { kind: 'refusal', status: 422, text: 'notAWorkingDay' },
    HEARINGS_CALENDAR_MISSING: { kind: 'refusal', status: 422, text: 'calendarMissing' },
    HEARINGS_IN_THE_PAST: { kind: 'refusal', status: 422, text: 'inThePast' },
    HEARINGS_OUTSIDE_HOURS: { kind: 'refusal', status: 422, text: 'outsideHours' },
    HEARINGS_LENGTH: { kind: 'refusal', status: 422, text: 'length' },
    HEARINGS_ROOM_UNKNOWN: { kind: 'refusal', status: 422, text: 'roomUnknown' },
    HEARINGS_ROOM_WITHOUT_VIDEO: { kind: 'refusal', status: 422, text: 'roomWithoutVideo' },
    HEARINGS_NOT_A_JUDGE: { kind: 'refusal', status: 422, text: 'notAJudge' },
    HEARINGS_NOT_A_SECRETARY: { kind: 'refusal', status: 422, text: 'notASecretary' },
    HEARINGS_NO_JUDGE: { kind: 'refusal', status: 422, text: 'noJudge' },
    HEARINGS_CASE_NOT_PENDING: { kind: 'refusal', status: 409, text: 'caseNotPending' },
    HEARINGS_MUST_BE_CLOSED: { kind: 'refusal', status: 422, text: 'mustBeClosed' },
    HEARINGS_GROUND_UNKNOWN: { kind: 'refusal', status: 422, text: 'groundUnknown' },
    HEARINGS_NO_VIDEO_LINK: { kind: 'refusal', status: 422, text: 'noVideoLink' },
    HEARINGS_NOT_CALLED: { kind: 'refusal', status: 422, text: 'notCalled' },

    HEARINGS_ENDED: { kind: 'refusal', status: 409, text: 'ended' },
    HEARINGS_ALREADY_BEGUN: { kind: 'refusal', status: 409, text: 'alreadyBegun' },
    HEARINGS_NOT_IN_PROGRESS: { kind: 'refusal', status: 409, text: 'notInProgress' },
    HEARINGS_NOT_PAUSED: { kind: 'refusal', status: 409, text: 'notPaused' },
    HEARINGS_NOT_DELAYED: { kind: 'refusal', status: 409, text: 'notDelayed' },
    HEARINGS_BEFORE_ITS_TIME: { kind: 'refusal', status: 409, text: 'beforeItsTime' },
    HEARINGS_ANOTHER_DAY: { kind: 'refusal', status: 409, text: 'anotherDay' },
    HEARINGS_EXPECTED_TIME: { kind: 'refusal', status: 422, text: 'expectedTime' },
    HEARINGS_BREAK_TIME: { kind: 'refusal', status: 422, text: 'breakTime' },
    HEARINGS_SET_TIME_PASSED: { kind: 'refusal', status: 409, text: 'setTimePassed' },
    HEARINGS_NEW_DATE_PAST: { kind: 'refusal', status: 422, text: 'newDatePast' },
    HEARINGS_REASON_UNEXPLAINED: { kind: 'refusal', status: 422, text: 'reasonUnexplained' },

    HEARINGS_SURNAME_TOO_SHORT: { kind: 'refusal', status: 422, text: 'surnameTooShort' },
    HEARINGS_SURNAME_TOO_LONG: { kind: 'refusal', status: 422, text: 'surnameTooLong' },
    HEARINGS_SURNAME_NOT_LETTERS: { kind: 'refusal', status: 422, text: 'surnameNotLetters' },

    HEARINGS_DAY_MISSING: { kind: 'refusal', status: 422, text: 'dayMissing' },
    HEARINGS_TIME_MISSING: { kind: 'refusal', status: 422, text: 'timeMissing' },
    HEARINGS_TIME_UNREADABLE: { kind: 'refusal', status: 422, text: 'timeUnreadable' },
    HEARINGS_PURPOSE_MISSING: { kind: 'refusal', status: 422, text: 'purposeMissing' },
    HEARINGS_REASON_MISSING: { kind: 'refusal', status: 422, text: 'reasonMissing' },
    HEARINGS_WORDS_TOO_LONG: { kind: 'refusal', status: 422, text: 'wordsTooLong' },
    HEARINGS_DAY_UNREADABLE: { kind: 'refusal', status: 422, text: 'dayUnreadable' },
    HEARINGS_SPAN: { kind: 'refusal', status: 422, text: 'span' },
    HEARINGS_TOO_MANY_QUESTIONS: { kind: 'refusal', status: 429, text: 'tooManyQuestions', retry: true },
  },
  (lang) => hearingTexts(lang).errors,
);
