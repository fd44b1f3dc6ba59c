import { defineErrors } from '#platform/errors';
import { distributionTexts } from './locales/index.ts';

export const distributionErrors = defineErrors(
  {
    DISTRIBUTION_DRAW_NOT_FOUND: { kind: 'refusal', status: 404, text: 'drawNotFound' },
    DISTRIBUTION_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'notAllowed' },
    DISTRIBUTION_NEVER_DRAWN: { kind: 'refusal', status: 409, text: 'neverDrawn' },
    DISTRIBUTION_CASE_OVER: { kind: 'refusal', status: 409, text: 'caseOver' },
    DISTRIBUTION_GROUND_MISSING: { kind: 'refusal', status: 422, text: 'groundMissing' },
    DISTRIBUTION_PROOF_MISSING: { kind: 'refusal', status: 422, text: 'proofMissing' },
    DISTRIBUTION_PROOF_TOO_LONG: { kind: 'refusal', status: 422, text: 'proofTooLong' },
    DISTRIBUTION_NOT_ABSENT: { kind: 'refusal', status: 422, text: 'notAbsent' },
    DISTRIBUTION_POWERS_HOLD: { kind: 'refusal', status: 422, text: 'powersHold' },
    DISTRIBUTION_REQUEST_OPEN: { kind: 'refusal', status: 409, text: 'requestOpen' },
    DISTRIBUTION_REQUEST_NOT_FOUND: { kind: 'refusal', status: 404, text: 'requestNotFound' },
    DISTRIBUTION_REQUEST_SETTLED: { kind: 'refusal', status: 409, text: 'requestSettled' },
    DISTRIBUTION_SECOND_PERSON: { kind: 'refusal', status: 403, text: 'secondPerson' },
    DISTRIBUTION_WHY_MISSING: { kind: 'refusal', status: 422, text: 'whyMissing' },
    DISTRIBUTION_WHY_TOO_LONG: { kind: 'refusal', status: 422, text: 'whyTooLong' },
  },
  (lang) => distributionTexts(lang).errors,
);
