export {
  publishAnswer,
  returnAnswer,
  saveAnswerDraft,
  submitAnswer,
  withdrawAnswer,
} from './actions/answer-question.ts';
export {
  type AskedQuestion,
  type Asker,
  askQuestion,
  type NewQuestion,
  readText as readQuestionText,
} from './actions/ask-question.ts';
export {
  attachToAnswer,
  detachFromAnswer,
  type FileProof,
  fileProof,
  type NewAttachment,
} from './actions/attach-file.ts';
export {
  type ChosenWay,
  chooseContact,
  sendQuestion,
  type WrittenQuestion,
  writeQuestion,
} from './actions/draft-question.ts';
export { type ImportedQuestion, importQuestion } from './actions/import-question.ts';
export {
  type Acceptance,
  acceptQuestion,
  forwardQuestion,
  LONGEST_WORDS,
  type Refusal,
  refuseQuestion,
} from './actions/look-at-question.ts';
export { takeQuestionWork } from './actions/take-question-work.ts';
export type { SeenQuestion } from './actions/take-step.ts';
export { questionNotices } from './actions/templates.ts';
export { voteOnAnswer } from './actions/vote.ts';
export { questionErrors } from './errors.ts';
export { questionTexts } from './locales/index.ts';
export {
  type AnswerTexts,
  answerFaults,
  answerIn,
  LONGEST_ANSWER,
  LONGEST_TITLE,
  MOST_ATTACHMENTS,
} from './model/answer.ts';
export type { AttachmentId, QuestionId } from './model/ids.ts';
export { isAlwaysHidden, type Mark } from './model/public-text.ts';
export type { QuestionState, QuestionStep } from './model/question-course.ts';
export { LONGEST_TEXT, type QuestionSource } from './model/question-text.ts';
export { type PrivateReason, privateReasons, type RefusalGround, refusalGrounds } from './model/refusal-grounds.ts';
export { mayDo as mayDoWithQuestion, mayWorkOnQuestions } from './policy.ts';
export { countQuestions, type QuestionCounts } from './queries/count-questions.ts';
export { postgresQuestionSearch, type QuestionSearch, questionSearch } from './queries/find-similar.ts';
export { type DeskQuestion, getQuestion } from './queries/get-question.ts';
export { type InboxLine, listInbox, listSettled, type SettledLine, type Urgency } from './queries/list-inbox.ts';
export { questionNews } from './queries/news.ts';
export { type OpenedAttachment, openAttachment, openAttachmentOfTalon } from './queries/open-attachment.ts';
export {
  type FollowedQuestion,
  isQuestionTalon,
  listOwnQuestions,
  openQuestionTalon,
} from './queries/open-question-talon.ts';
export { findJustAsked, findOwnDraft, type JustAsked, type OwnDraft } from './queries/own-draft.ts';
export {
  findPublished,
  listAnswerNumbers,
  listPublished,
  listPublishedAttachments,
  type PublishedAttachment,
  type PublishedPage,
  type PublishedQuestion,
} from './queries/published.ts';
export { questionWork } from './queries/question-work.ts';
export { questionsToFind } from './queries/search-source.ts';
export type { Browser } from './store/draft-store.ts';
