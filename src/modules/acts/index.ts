export { announceAct } from './actions/announce-act.ts';
export { announceOperative } from './actions/announce-operative.ts';
export { ACT_TYPE, askToSign } from './actions/ask-to-sign.ts';
export { draftAct, type NewAct } from './actions/draft-act.ts';
export { enterIntoForce } from './actions/enter-into-force.ts';
export { lookAtAct } from './actions/look-at-act.ts';
export type { ActSeen } from './actions/open-act.ts';
export { postActCopy } from './actions/post-act-copy.ts';
export { printActCopy } from './actions/print-act-copy.ts';
export { proposePublicVersion } from './actions/propose-public-version.ts';
export { publishAct } from './actions/publish-act.ts';
export { recordComplaint } from './actions/record-complaint.ts';
export { recordCopySent } from './actions/record-copy-sent.ts';
export { recordSignature } from './actions/record-signature.ts';
export { finishFirstLook, type PublicSeen, type Review, reviewMarks } from './actions/review-public-version.ts';
export { type SavedDraft, saveDraft, withdrawDraft } from './actions/save-draft.ts';
export { actTemplates } from './actions/templates.ts';
export { actErrors, isActCodeRefusal } from './errors.ts';
export { actTexts } from './locales/index.ts';
export { type ActState, isDraft, isOut, type Standing } from './model/act-course.ts';
export {
  type ActKind,
  type ActKindKey,
  actKindKeys,
  actKindName,
  actKindOn,
  actKinds,
  isActKind,
  kindsFor,
} from './model/act-kinds.ts';
export { spacedCode } from './model/act-number.ts';
export {
  endingOf,
  type Mark,
  type MarkKind,
  type PublicParts,
  plainText,
  publicPartsOf,
  type Segment,
} from './model/anonymise/marks.ts';
export { isRulingLine, segmentParagraphs } from './model/anonymise/paragraphs.ts';
export { hiddenPersons, namedPersons, proposeMarks } from './model/anonymise/propose.ts';
export { type ActCheck, type CheckKey, isReadyToSign } from './model/checklist.ts';
export { type Ground, groundsFor } from './model/grounds.ts';
export type { ActId } from './model/ids.ts';
export { type ActParts, isPartName, noParts, type PartName, partNames } from './model/parts.ts';
export { type PublicFile, type PublicFileName, publicFileNames, publicFiles } from './model/public-files.ts';
export { type ActDeed, type ActScope, mayDo } from './policy.ts';
export { scopeOf as actScopeOf } from './queries/act-scope.ts';
export { checkByCode, checkByFile, checkByHash } from './queries/check-act-paper.ts';
export { getChecklist } from './queries/checklist.ts';
export { findSpoken, type SpokenAct } from './queries/find-spoken.ts';
export {
  type ActSummary,
  explainAppeal,
  getAct,
  listActs,
  listRevisions,
  type Revision,
  type WholeAct,
} from './queries/get-act.ts';
export { getReview, listForReview, type PublicReview } from './queries/get-review.ts';
export { findHearingToAnnounce, type HearingToAnnounce } from './queries/hearing-to-announce.ts';
export { type ActOut, listActsOut } from './queries/list-acts-out.ts';
export { type CopyOfAbsent, listCopies } from './queries/list-copies.ts';
export { type CaseForAct, listCasesForActs, listUnfinished } from './queries/list-work.ts';
export { actNews } from './queries/news.ts';
export { openActBundle } from './queries/open-bundle.ts';
export { type OpenedPaper, openPaper, openPublicPreview } from './queries/open-paper.ts';
export {
  findPublicAct,
  listActAddresses,
  listPublicActs,
  type PublicAct,
  type PublicActsAsked,
  type PublicActsPage,
} from './queries/public-acts.ts';
export { listCorrections, listPublicFiles, openPublicFile, standingJson } from './queries/public-papers.ts';
export { actsToFind } from './queries/search-source.ts';
export type { Verification, VerifiedAct } from './queries/verify-act.ts';
