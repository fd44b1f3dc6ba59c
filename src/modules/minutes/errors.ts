import { defineErrors } from '#platform/errors';
import { minutesTexts } from './locales/index.ts';

export const minutesErrors = defineErrors(
  {
    MINUTES_NOT_FOUND: { kind: 'refusal', status: 404, text: 'notFound' },
    MINUTES_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'notAllowed' },
    MINUTES_CHANGED_MEANWHILE: { kind: 'refusal', status: 409, text: 'changedMeanwhile' },

    MINUTES_NOT_BEGUN: { kind: 'refusal', status: 409, text: 'notBegun' },
    MINUTES_ALREADY_BEGUN: { kind: 'refusal', status: 409, text: 'alreadyBegun' },
    MINUTES_ENDED: { kind: 'refusal', status: 409, text: 'ended' },
    MINUTES_ON_BREAK: { kind: 'refusal', status: 409, text: 'onBreak' },
    MINUTES_NOT_ON_BREAK: { kind: 'refusal', status: 409, text: 'notOnBreak' },
    MINUTES_OPENNESS_IS_SO: { kind: 'refusal', status: 409, text: 'opennessIsSo' },
    MINUTES_MARK_OUTSIDE_HEARING: { kind: 'refusal', status: 422, text: 'markOutsideHearing' },
    MINUTES_MARK_TAKEN: { kind: 'refusal', status: 409, text: 'markTaken' },
    MINUTES_MARK_UNREADABLE: { kind: 'refusal', status: 422, text: 'markUnreadable' },
    MINUTES_TIME_UNREADABLE: { kind: 'refusal', status: 422, text: 'timeUnreadable' },
    MINUTES_WORDS_TOO_LONG: { kind: 'refusal', status: 422, text: 'wordsTooLong' },
    MINUTES_REASON_MISSING: { kind: 'refusal', status: 422, text: 'reasonMissing' },
    MINUTES_GROUND_MISSING: { kind: 'refusal', status: 422, text: 'groundMissing' },

    MINUTES_NOT_ENDED: { kind: 'refusal', status: 409, text: 'notEnded' },
    MINUTES_NO_PROTOCOL_KEPT: { kind: 'refusal', status: 409, text: 'noProtocolKept' },
    MINUTES_FORM_MISSING: { kind: 'refusal', status: 409, text: 'formMissing' },
    MINUTES_NO_JUDGE: { kind: 'refusal', status: 409, text: 'noJudge' },
    MINUTES_NOT_READY: { kind: 'refusal', status: 422, text: 'notReady' },
    MINUTES_SIGNED: { kind: 'refusal', status: 409, text: 'signed' },
    MINUTES_NOT_SIGNED: { kind: 'refusal', status: 409, text: 'notSigned' },
    MINUTES_SIGNER_IS_NOT_THE_JUDGE: { kind: 'refusal', status: 403, text: 'signerIsNotTheJudge' },
    MINUTES_SIGNER_IS_NO_SECRETARY: { kind: 'refusal', status: 403, text: 'signerIsNoSecretary' },

    MINUTES_REMARK_EMPTY: { kind: 'refusal', status: 422, text: 'remarkEmpty' },
    MINUTES_REMARK_TOO_LATE: { kind: 'refusal', status: 422, text: 'remarkTooLate' },
    MINUTES_REMARK_DECIDED: { kind: 'refusal', status: 409, text: 'remarkDecided' },
    MINUTES_DECISION_MISSING: { kind: 'refusal', status: 422, text: 'decisionMissing' },
    MINUTES_REASONS_MISSING: { kind: 'refusal', status: 422, text: 'reasonsMissing' },
  },
  (lang) => minutesTexts(lang).errors,
);
