import { defineErrors } from '#platform/errors';
import { questionTexts } from './locales/index.ts';

const wrong = { kind: 'refusal', status: 422 } as const;
const clash = { kind: 'refusal', status: 409 } as const;

export const questionErrors = defineErrors(
  {
    QUESTIONS_TEXT_EMPTY: { ...wrong, text: 'textEmpty' },
    QUESTIONS_TEXT_SHORT: { ...wrong, text: 'textShort' },
    QUESTIONS_TEXT_LONG: { ...wrong, text: 'textLong' },
    QUESTIONS_COURT_MISSING: { ...wrong, text: 'courtMissing' },
    QUESTIONS_TRAP_FILLED: { ...wrong, text: 'trapFilled' },
    QUESTIONS_PROOF_NEEDED: { ...wrong, text: 'proofNeeded' },
    QUESTIONS_WAY_MISSING: { ...wrong, text: 'wayMissing' },
    QUESTIONS_TOO_MANY: { kind: 'refusal', status: 429, text: 'tooMany', retry: true },
    QUESTIONS_SAME_SENT: { ...clash, text: 'sameSent' },
    QUESTIONS_DRAFT_GONE: { kind: 'refusal', status: 410, text: 'draftGone' },
    QUESTIONS_CONTACT_NOT_PROVED: { ...clash, text: 'contactNotProved' },
    QUESTIONS_NOT_FOUND: { kind: 'refusal', status: 404, text: 'notFound' },
    QUESTIONS_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'notAllowed' },
    QUESTIONS_CHANGED_MEANWHILE: { ...clash, text: 'changedMeanwhile' },
    QUESTIONS_STEP_IMPOSSIBLE: { ...clash, text: 'stepImpossible' },
    QUESTIONS_VISIBILITY_MISSING: { ...wrong, text: 'visibilityMissing' },
    QUESTIONS_REASON_MISSING: { ...wrong, text: 'reasonMissing' },
    QUESTIONS_GROUND_MISSING: { ...wrong, text: 'groundMissing' },
    QUESTIONS_WORDS_MISSING: { ...wrong, text: 'wordsMissing' },
    QUESTIONS_WORDS_LONG: { ...wrong, text: 'wordsLong' },
    QUESTIONS_HIDDEN_WORD_ABSENT: { ...wrong, text: 'hiddenWordAbsent' },
    QUESTIONS_TITLE_EMPTY: { ...wrong, text: 'titleEmpty' },
    QUESTIONS_TITLE_LONG: { ...wrong, text: 'titleLong' },
    QUESTIONS_ANSWER_EMPTY: { ...wrong, text: 'answerEmpty' },
    QUESTIONS_ANSWER_LONG: { ...wrong, text: 'answerLong' },
    QUESTIONS_ANSWER_HALF: { ...wrong, text: 'answerHalf' },
    QUESTIONS_ANSWER_NAMES_IIN: { ...wrong, text: 'answerNamesIin' },
    QUESTIONS_NO_ANSWER: { ...clash, text: 'noAnswer' },
    QUESTIONS_ATTACHMENT_MISSING: { ...wrong, text: 'attachmentMissing' },
    QUESTIONS_ATTACHMENTS_MANY: { ...clash, text: 'attachmentsMany' },
    QUESTIONS_TALON_MISTYPED: { ...wrong, text: 'talonMistyped' },
    QUESTIONS_TALON_REFUSED: { ...wrong, text: 'talonRefused' },
    QUESTIONS_TALON_WAIT: { kind: 'refusal', status: 429, text: 'talonWait', retry: true },
    QUESTIONS_VOTE_MISSING: { ...wrong, text: 'voteMissing' },
  },
  (lang) => questionTexts(lang).errors,
);
