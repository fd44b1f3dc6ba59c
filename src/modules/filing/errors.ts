import { defineErrors } from '#platform/errors';
import { filingTexts } from './locales/index.ts';

const wrong = { kind: 'refusal', status: 422 } as const;

/** Refusals of filing; `{kk}`, `{ru}`, `{en}` carry the label of the field. */
export const filingErrors = defineErrors(
  {
    FILING_FORM_UNKNOWN: { kind: 'refusal', status: 404, text: 'formUnknown' },
    FILING_DRAFT_NOT_FOUND: { kind: 'refusal', status: 404, text: 'draftNotFound' },
    FILING_DRAFT_SENT: { kind: 'refusal', status: 409, text: 'draftSent' },
    FILING_TOO_MANY_DRAFTS: { kind: 'refusal', status: 409, text: 'tooManyDrafts' },
    FILING_QUESTION_UNKNOWN: { kind: 'refusal', status: 404, text: 'questionUnknown' },
    FILING_ANSWER_CHANGED: { kind: 'refusal', status: 409, text: 'answerChanged' },

    FILING_ANSWER_MISSING: { ...wrong, text: 'answerMissing' },
    FILING_ANSWER_TOO_LONG: { ...wrong, text: 'answerTooLong' },
    FILING_ANSWER_NOT_A_SUM: { ...wrong, text: 'answerNotASum' },
    FILING_ANSWER_NOT_A_DATE: { ...wrong, text: 'answerNotADate' },
    FILING_ANSWER_IN_FUTURE: { ...wrong, text: 'answerInFuture' },
    FILING_ANSWER_NOT_OFFERED: { ...wrong, text: 'answerNotOffered' },
    FILING_ANSWER_CONTROL_SIGNS: { ...wrong, text: 'answerControlSigns' },
    FILING_ANSWER_DIRECTION_SIGNS: { ...wrong, text: 'answerDirectionSigns' },
    FILING_CASE_NOT_YOURS: { ...wrong, text: 'caseNotYours' },
    FILING_COURT_DOES_NOT_HEAR: { ...wrong, text: 'courtDoesNotHear' },

    FILING_PARTY_NAME_MISSING: { ...wrong, text: 'partyNameMissing' },
    FILING_PARTY_DETAIL_MISSING: { ...wrong, text: 'partyDetailMissing' },
    FILING_PARTY_IS_FILER: { ...wrong, text: 'partyIsFiler' },
    FILING_PARTY_TWICE: { ...wrong, text: 'partyTwice' },
    FILING_PARTIES_TOO_MANY: { ...wrong, text: 'partiesTooMany' },

    FILING_ATTACHMENT_TWICE: { kind: 'refusal', status: 409, text: 'attachmentTwice' },
    FILING_ATTACHMENT_NOT_FOUND: { kind: 'refusal', status: 404, text: 'attachmentNotFound' },
    FILING_ATTACHMENTS_TOO_MANY: { ...wrong, text: 'attachmentsTooMany' },

    FILING_NOT_COMPLETE: { ...wrong, text: 'notComplete' },
    FILING_DUTY_UNPAID: { ...wrong, text: 'dutyUnpaid' },
    FILING_CHANGED_MEANWHILE: { kind: 'refusal', status: 409, text: 'changedMeanwhile' },
    FILING_NOT_PREPARED: { kind: 'refusal', status: 409, text: 'notPrepared' },
    FILING_NOT_FOUND: { kind: 'refusal', status: 404, text: 'notFound' },

    FILING_TALON_NUMBER_MISTYPED: { ...wrong, text: 'talonMistyped' },
    FILING_TALON_REFUSED: { kind: 'refusal', status: 404, text: 'talonRefused' },
    FILING_TALON_WAIT: { kind: 'refusal', status: 429, text: 'talonWait', retry: true },

    FILING_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'notAllowed' },
    FILING_TAKEN: { kind: 'refusal', status: 409, text: 'taken' },
    FILING_DECIDED: { kind: 'refusal', status: 409, text: 'decided' },
    FILING_TOO_LATE_TO_UNDO: { kind: 'refusal', status: 409, text: 'tooLateToUndo' },
    FILING_GROUND_UNKNOWN: { ...wrong, text: 'groundUnknown' },
    FILING_WORDS_MISSING: { ...wrong, text: 'wordsMissing' },
    FILING_WORDS_TOO_LONG: { ...wrong, text: 'wordsTooLong' },
    FILING_ASKED_ALREADY: { kind: 'refusal', status: 409, text: 'askedAlready' },
    FILING_NOTHING_ASKED: { kind: 'refusal', status: 409, text: 'nothingAsked' },
    FILING_NOT_REJECTED: { kind: 'refusal', status: 409, text: 'notRejected' },
    FILING_FILED_AGAIN: { kind: 'refusal', status: 409, text: 'filedAgain' },
  },
  (lang) => filingTexts(lang).errors,
);
