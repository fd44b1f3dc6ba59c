import { defineErrors } from '#platform/errors';
import { caseTexts } from './locales/index.ts';

export const caseErrors = defineErrors(
  {
    CASES_CASE_NOT_FOUND: { kind: 'refusal', status: 404, text: 'notFound' },
    CASES_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'notAllowed' },
    CASES_STAGE_REFUSED: { kind: 'refusal', status: 409, text: 'stageRefused' },
    CASES_NOT_A_JUDGE: { kind: 'refusal', status: 422, text: 'notAJudge' },
    CASES_NUMBER_EMPTY: { kind: 'refusal', status: 422, text: 'numberEmpty' },
    CASES_NUMBER_TOO_LONG: { kind: 'refusal', status: 422, text: 'numberTooLong' },
    CASES_NUMBER_CONTROL_SIGNS: { kind: 'refusal', status: 422, text: 'numberControlSigns' },
    CASES_NUMBER_DIRECTION_SIGNS: { kind: 'refusal', status: 422, text: 'numberDirectionSigns' },
    CASES_NUMBER_PATH: { kind: 'refusal', status: 422, text: 'numberPath' },
    CASES_NUMBER_ENCODING: { kind: 'refusal', status: 422, text: 'numberEncoding' },
    CASES_NUMBER_FORM: { kind: 'refusal', status: 422, text: 'numberForm' },
    CASES_CATEGORY_UNKNOWN: { kind: 'refusal', status: 422, text: 'categoryUnknown' },
    CASES_NO_SIDES: { kind: 'refusal', status: 422, text: 'noSides' },
    CASES_SAME_PERSON_ON_BOTH_SIDES: { kind: 'refusal', status: 422, text: 'sameSide' },
    CASES_DOCUMENT_NOT_FOUND: { kind: 'refusal', status: 404, text: 'documentNotFound' },
    CASES_PARTICIPANT_UNKNOWN: { kind: 'refusal', status: 422, text: 'participantUnknown' },
    CASES_ARCHIVED: { kind: 'refusal', status: 409, text: 'archived' },
    CASES_TERM_RUNS: { kind: 'refusal', status: 409, text: 'termRuns' },
    CASES_TERM_NOT_RUNNING: { kind: 'refusal', status: 409, text: 'termNotRunning' },
    CASES_TERM_NOT_PROLONGED: { kind: 'refusal', status: 422, text: 'termNotProlonged' },
  },
  (lang) => caseTexts(lang).errors,
);
