export { askInvoice, type InvoiceWanted } from './actions/ask-invoice.ts';
export { askRefund } from './actions/ask-refund.ts';
export {
  attachFile,
  type CheckedFile,
  detachFile,
  moveAttachment,
  nameAttachment,
} from './actions/attach-file.ts';
export { attachReceipt, receiptDayField, receiptNumberField, receiptSumField } from './actions/attach-receipt.ts';
export { deleteDraft } from './actions/delete-draft.ts';
export { drawNewPin } from './actions/draw-new-pin.ts';
export { fillFromStart, type SaidBefore } from './actions/fill-from-start.ts';
export { answerClarification, askToClarify } from './actions/intake/clarify-filing.ts';
export {
  type Decided,
  type Rejection,
  registerFiling,
  rejectFiling,
  undoDecision,
} from './actions/intake/decide-filing.ts';
export { lookAtJoined } from './actions/intake/look-at-joined.ts';
export { releaseFiling, takeFiling } from './actions/intake/take-filing.ts';
export { type TypedPartyInput, typePartyInput } from './actions/keep-typed.ts';
export { lookAtInvoice } from './actions/look-at-invoice.ts';
export { addPhoto, type NewPhoto } from './actions/photos/add-photo.ts';
export { movePhoto, removePhoto, turnPhoto } from './actions/photos/arrange-photos.ts';
export { type Binding, bindPhotos } from './actions/photos/bind-photos.ts';
export { type Preparing, prepareSubmission } from './actions/prepare-submission.ts';
export { refile } from './actions/refile.ts';
export { type OtherAnswer, type Saved, type SavedField, saveAnswer } from './actions/save-answer.ts';
export { type PageSaved, type SavedPage, savePage } from './actions/save-page.ts';
export { removeParty, type SavedParty, saveParty } from './actions/save-party.ts';
export { type NewDraft, startDraft } from './actions/start-draft.ts';
export { submitFiling } from './actions/submit-filing.ts';
export { filingTemplates } from './actions/templates.ts';
export { type ProvedFile, proveFile } from './actions/uploads/prove-file.ts';
export {
  abandonUpload,
  beginUpload,
  getUpload,
  PIECE_BYTES,
  proveUpload,
  receivePiece,
} from './actions/uploads/resume-upload.ts';
export { filingErrors } from './errors.ts';
export { filingTexts } from './locales/index.ts';
export { type ClaimPrice, claimPrice, type PricedDemand } from './model/duty/claim-price.ts';
export {
  computeDuty,
  type Duty,
  type DutyAsked,
  type DutyDemand,
  type DutyInstance,
  type DutyStep,
} from './model/duty/compute-duty.ts';
export type { DutyPayer } from './model/duty/duty-rate.ts';
export { type DutyObject, dutyObjects, dutyRateOn } from './model/duty/duty-table.ts';
export {
  type ExemptionCode,
  type ExemptionKind,
  exemptionOfCategory,
  exemptionsOn,
  isExemption,
} from './model/duty/exemptions.ts';
export { type DutyLine, explainDuty, formatTiyn } from './model/duty/explain-duty.ts';
export { dutyTexts } from './model/duty/locales/index.ts';
export type { FilingState } from './model/filing-state.ts';
export { type Answers, type AnswerValue, type Given, type GivenDocument, partiesOf } from './model/forms/answers.ts';
export { type CheckLine, type CheckState, checkForm, isComplete } from './model/forms/check-form.ts';
export type { DocumentKind, DocumentsField, Field, FieldKind, Option, PartyField } from './model/forms/field.ts';
export {
  type Form,
  fieldsOfForm,
  findField,
  findQuestion,
  isFilersOwn,
  partiesInRole,
  type Question,
  questionsOf,
  type StartOption,
  type StartQuestion,
  type Task,
} from './model/forms/form.ts';
export { findForm, forms } from './model/forms/forms.ts';
export { type Party, type PartyDetail, partyDetails, partyName, type RegisterWord } from './model/forms/party.ts';
export {
  askedFields,
  askedQuestions,
  firstUnanswered,
  isAnswered,
  isAsked,
  missingDocuments,
  type Progress,
  questionAfter,
} from './model/forms/progress.ts';
export type { AnswerFault, RawInputs } from './model/forms/read-answer.ts';
export { readMoney } from './model/forms/read-money.ts';
export { showable } from './model/forms/read-text.ts';
export { type Names, partyLine, type ShownAnswer, type ShownTask, showAnswers } from './model/forms/show-answers.ts';
export { type PartyInput, partyParts, readPartyInput, type TypedInputs, typedOf } from './model/forms/typed.ts';
export type { AttachmentId, DraftId, FilingId, PhotoId } from './model/ids.ts';
export { HELD_MINUTES, type Hold, UNDO_SECONDS } from './model/intake/pick-up.ts';
export { findRejectionGround, type RejectionGround, rejectionGrounds } from './model/intake/rejection-grounds.ts';
export { type Sides, sidesKnown } from './model/jurisdiction/competence.ts';
export { hearsClaims } from './model/jurisdiction/court-hears.ts';
export type {
  DutyAccount,
  DutyState,
  InvoiceId,
  InvoiceState,
  PaymentId,
  Surplus,
} from './model/payment/duty-account.ts';
export { paymentErrors } from './model/payment/errors.ts';
export { paymentTexts } from './model/payment/locales/index.ts';
export type { NextDate, TalonStatus } from './model/talon/talon-status.ts';
export type { ShownStep, TimelineDetails, TimelineEntry, TimelineKind, Turn } from './model/talon/timeline.ts';
export { uploadErrors } from './model/uploads/errors.ts';
export { ACCEPTED, MOST_BYTES } from './model/uploads/file-kinds.ts';
export { MOST_PHOTOS } from './model/uploads/photo.ts';
export { archiveFiling, printInventory } from './queries/archive-filing.ts';
export { findDuty } from './queries/find-duty.ts';
export { type ClaimForeseen, type Foresight, foreseeClaim } from './queries/foresee-claim.ts';
export { formNames } from './queries/form-names.ts';
export {
  type Attachment,
  type Draft,
  getDraft,
  isReady,
  type ListedDraft,
  listDrafts,
  nextPageOf,
  type TaskState,
  taskStates,
} from './queries/get-draft.ts';
export { type DraftDuty, getDraftDuty } from './queries/get-draft-duty.ts';
export { getDutyAccount, type ShownDutyAccount, type ShownInvoice } from './queries/get-duty-account.ts';
export { type FiledDocument, type Filing, findPin, findReceipt, getFiling, listFilings } from './queries/get-filing.ts';
export { getIntake, type Intake, type IntakeParty } from './queries/intake/get-intake.ts';
export {
  type AwaitingNumber,
  countInbox,
  findNext,
  type InboxCounts,
  type InboxLine,
  listAwaitingNumber,
  listInbox,
  listToLookAt,
} from './queries/intake/list-inbox.ts';
export { type AskedFiling, listAsked } from './queries/list-asked.ts';
export {
  findPhotoPicture,
  listPhotos,
  listUnfinished,
  type PhotoPage,
  type Unfinished,
} from './queries/list-photos.ts';
export { type OpenedTalon, openTalon } from './queries/open-talon.ts';
export { ownParty } from './queries/own-party.ts';
export { type ClaimOfCase, findClaimOf, listResponsesOf, type ResponseOfCase } from './queries/papers-of-case.ts';
export { printDraft } from './queries/print-draft.ts';
export { printReceipt } from './queries/print-receipt.ts';
export { noScanner, virusScanner } from './queries/uploads/virus-scanner.ts';
export type { Upload, UploadId } from './store/upload-store.ts';
export { StatusView } from './web/status-view.tsx';
