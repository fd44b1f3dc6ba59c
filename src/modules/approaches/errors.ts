import { defineErrors } from '#platform/errors';
import { approachTexts } from './locales/index.ts';

const wrong = { kind: 'refusal', status: 422 } as const;

export const approachErrors = defineErrors(
  {
    APPROACHES_DAY_WRONG: { ...wrong, text: 'dayWrong' },
    APPROACHES_DAY_AHEAD: { ...wrong, text: 'dayAhead' },
    APPROACHES_SENDER_KIND_MISSING: { ...wrong, text: 'senderKindMissing' },
    APPROACHES_SENDER_MISSING: { ...wrong, text: 'senderMissing' },
    APPROACHES_SENDER_LONG: { ...wrong, text: 'senderLong' },
    APPROACHES_SENDER_NAMED: { ...wrong, text: 'senderNamed' },
    APPROACHES_GIST_KK_MISSING: { ...wrong, text: 'gistMissing' },
    APPROACHES_GIST_RU_MISSING: { ...wrong, text: 'gistMissing' },
    APPROACHES_GIST_LONG: { ...wrong, text: 'gistLong' },
    APPROACHES_GIST_NAMES_IIN: { ...wrong, text: 'gistNamesIin' },
    APPROACHES_OUTCOME_MISSING: { ...wrong, text: 'outcomeMissing' },
    APPROACHES_CASE_ELSEWHERE: { ...wrong, text: 'caseElsewhere' },
    APPROACHES_CASE_NOT_CIVIL: { ...wrong, text: 'caseNotCivil' },
    APPROACHES_CASE_NOT_PENDING: { ...wrong, text: 'caseNotPending' },
    APPROACHES_REASON_MISSING: { ...wrong, text: 'reasonMissing' },
    APPROACHES_REASON_LONG: { ...wrong, text: 'reasonLong' },
    APPROACHES_TOO_MANY: { kind: 'refusal', status: 429, text: 'tooMany', retry: true },
    APPROACHES_NOT_FOUND: { kind: 'refusal', status: 404, text: 'notFound' },
    APPROACHES_WITHDRAWN: { kind: 'refusal', status: 409, text: 'withdrawn' },
    APPROACHES_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'notAllowed' },
  },
  (lang) => approachTexts(lang).errors,
);
