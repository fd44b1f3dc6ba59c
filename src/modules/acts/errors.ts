import { defineErrors } from '#platform/errors';
import { actTexts } from './locales/index.ts';

export const actErrors = defineErrors(
  {
    ACTS_NOT_FOUND: { kind: 'refusal', status: 404, text: 'notFound' },
    ACTS_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'notAllowed' },
    ACTS_CHANGED_MEANWHILE: { kind: 'refusal', status: 409, text: 'changedMeanwhile' },
    ACTS_KIND_NOT_HERE: { kind: 'refusal', status: 422, text: 'kindNotHere' },
    ACTS_NO_JUDGE: { kind: 'refusal', status: 409, text: 'noJudge' },
    ACTS_GROUND_MISSING: { kind: 'refusal', status: 422, text: 'groundMissing' },
    ACTS_CORRECTED_MISSING: { kind: 'refusal', status: 422, text: 'correctedMissing' },
    ACTS_PART_TOO_LONG: { kind: 'refusal', status: 422, text: 'partTooLong' },
    ACTS_SUM_UNREADABLE: { kind: 'refusal', status: 422, text: 'sumUnreadable' },
    ACTS_NOT_A_DRAFT: { kind: 'refusal', status: 409, text: 'notADraft' },
    ACTS_NOT_READY: { kind: 'refusal', status: 422, text: 'notReady' },
    ACTS_NOT_SIGNED: { kind: 'refusal', status: 409, text: 'notSigned' },
    ACTS_NO_HEARING: { kind: 'refusal', status: 409, text: 'noHearing' },
    ACTS_OPERATIVE_NOT_READY: { kind: 'refusal', status: 422, text: 'operativeNotReady' },
    ACTS_OPERATIVE_ANNOUNCED: { kind: 'refusal', status: 409, text: 'operativeAnnounced' },
    ACTS_COPY_NOT_AWAITED: { kind: 'refusal', status: 409, text: 'copyNotAwaited' },
    ACTS_COPY_DAY_WRONG: { kind: 'refusal', status: 422, text: 'copyDayWrong' },
    ACTS_PROOF_MISSING: { kind: 'refusal', status: 422, text: 'proofMissing' },
    ACTS_SIGNER_IS_NOT_THE_JUDGE: { kind: 'refusal', status: 403, text: 'signerIsNotTheJudge' },
    ACTS_NOT_OUT: { kind: 'refusal', status: 409, text: 'notOut' },
    ACTS_COMPLAINT_TOO_LATE: { kind: 'refusal', status: 422, text: 'complaintTooLate' },
    ACTS_NOT_FOR_THE_PUBLIC: { kind: 'refusal', status: 422, text: 'notForThePublic' },
    ACTS_SAME_REVIEWER: { kind: 'refusal', status: 409, text: 'sameReviewer' },
    ACTS_ALREADY_PUBLISHED: { kind: 'refusal', status: 409, text: 'alreadyPublished' },
    ACTS_WORDS_NOT_FOUND: { kind: 'refusal', status: 422, text: 'wordsNotFound' },
    ACTS_CODE_WRONG: { kind: 'refusal', status: 422, text: 'codeWrong' },
    ACTS_NUMBER_UNREADABLE: { kind: 'refusal', status: 422, text: 'numberUnreadable' },
    ACTS_TOO_MANY_TRIES: { kind: 'refusal', status: 429, text: 'tooManyTries', retry: true },
    ACTS_FILE_TOO_LARGE: { kind: 'refusal', status: 413, text: 'fileTooLarge' },
    ACTS_FILE_MISSING: { kind: 'refusal', status: 422, text: 'fileMissing' },
  },
  (lang) => actTexts(lang).errors,
);

/** Whether the code, and not the number, is what a person has to mend. */
export function isActCodeRefusal(code: string): boolean {
  return code === 'ACTS_CODE_WRONG';
}
