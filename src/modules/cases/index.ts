export { addParticipants, removeParticipant } from './actions/add-participants.ts';
export { assignJudge } from './actions/assign-judge.ts';
export { changeStage } from './actions/change-stage.ts';
export { type NewCase, type RegisteredCase, registerCase } from './actions/register-case.ts';
export { caseErrors } from './errors.ts';
export { caseTexts } from './locales/index.ts';
export { casePath } from './model/case-address.ts';
export { type CaseBranch, type CaseKind, caseKindOn, caseKinds } from './model/case-kinds.ts';
export { type CaseNumber, type CaseNumberParts, caseNumberParts, formatCaseNumber } from './model/case-number.ts';
export { type CaseCategory, caseCategories, findCategory } from './model/categories.ts';
export {
  isSide,
  type OrganisationId,
  type ParticipantId,
  type ParticipantName,
  type ParticipantRole,
} from './model/participant.ts';
export {
  type Publicity,
  type PublicityReason,
  type PublicParticipant,
  publicNames,
  publicParticipants,
} from './model/publicity.ts';
export { isPending, type Stage, stages } from './model/stage.ts';
export { type CaseScope, mayDo } from './policy.ts';
export { caseScope } from './queries/case-scope.ts';
export {
  type CourtCase,
  findCaseByNumber,
  getCase,
  listParticipants,
  listStageChanges,
  type Participant,
  type StageChange,
} from './queries/get-case.ts';
export { readCaseAddress, readCaseNumber } from './queries/read-case-number.ts';
export type { CaseId, StaffPostId } from './store/tables.ts';
