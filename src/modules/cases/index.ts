export { addParticipants, removeParticipant } from './actions/add-participants.ts';
export { askForLetter, type LetterAsked, withdrawLetters } from './actions/ask-for-letter.ts';
export { askNumber, askNumberAgain, giveUpNumber, type NumberWish } from './actions/ask-number.ts';
export { assignJudge } from './actions/assign-judge.ts';
export { interruptTerms, resumeTerms } from './actions/break-terms.ts';
export { changeLanguage } from './actions/change-language.ts';
export { changeStage, type StageOptions } from './actions/change-stage.ts';
export { chooseAcceptanceTerm } from './actions/choose-acceptance-term.ts';
export { endTerm, expireTermsOf, type TermEnd } from './actions/end-term.ts';
export { enterCourse, type NewCourseEntry } from './actions/enter-course.ts';
export { fileDocument, type NewDocument, releaseDocument } from './actions/file-document.ts';
export { type Identified, identifyParticipant } from './actions/identify-participant.ts';
export { type FollowedStage, followStage } from './actions/import/follow-stage.ts';
export { type ImportedCase, importCase, importStanding } from './actions/import/import-case.ts';
export {
  enterImported,
  type ImportedDocument,
  type ImportedNote,
  type ImportedStage,
  importDocuments,
  importJudge,
  importNotes,
  importStages,
  sayBroughtOver,
} from './actions/import/import-facts.ts';
export { importParticipants } from './actions/import/import-participants.ts';
export { type ImportedTerm, importTerms, type TermImport } from './actions/import/import-terms.ts';
export { type Invitation, inviteParty } from './actions/invite-party.ts';
export { markSeen } from './actions/mark-seen.ts';
export { type NumberFor, numberFor } from './actions/number-for.ts';
export { numberNow } from './actions/number-now.ts';
export { openDocument } from './actions/open-document.ts';
export { type Prolongation, prolongTerm } from './actions/prolong-term.ts';
export { type GivenNumber, type NewCase, type RegisteredCase, registerCase } from './actions/register-case.ts';
export { type NewService, sayServed } from './actions/say-served.ts';
export {
  type LetterEnd,
  type LetterPrinting,
  type PrintedFor,
  postLetter,
  printLetter,
  settleLetter,
} from './actions/send-letter.ts';
export { type NewTerm, startTerm } from './actions/start-term.ts';
export { takeWholeFile } from './actions/take-whole-file.ts';
export { caseTemplates } from './actions/templates.ts';
export { type NewMessage, writeMessage } from './actions/write-message.ts';
export { caseErrors } from './errors.ts';
export { caseTexts } from './locales/index.ts';
export { acceptanceTermsOn } from './model/acceptance-terms.ts';
export { casePath } from './model/case-address.ts';
export { type CaseBranch, type CaseKind, caseKindOn, caseKinds } from './model/case-kinds.ts';
export { type CaseNumber, type CaseNumberParts, caseNumberParts, formatCaseNumber } from './model/case-number.ts';
export { type CaseCategory, caseCategories, findCategory } from './model/categories.ts';
export { type CourseEntryId, type CourseKind, defineCourseKind } from './model/course.ts';
export {
  DOCUMENT_KINDS,
  type DocumentId,
  type DocumentKind,
  type DocumentLanguage,
  isNews,
} from './model/document.ts';
export type { FactSource } from './model/fact-source.ts';
export { hashList, nameInFile } from './model/file-hash.ts';
export {
  isLetterOutcome,
  type LetterId,
  type LetterKind,
  type LetterOutcome,
  type LetterState,
} from './model/letter.ts';
export { LONGEST_MESSAGE, type MessageId } from './model/message.ts';
export { type NumberFailure, NumbersAway } from './model/numbering.ts';
export {
  isParticipantRole,
  isParty,
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
export { isServiceWay, type ServiceId, type ServiceWay, serviceWays } from './model/service-ways.ts';
export { isPending, isStage, type Stage, stages } from './model/stage.ts';
export { type CaseTermRule, isCaseTermRule, isRightToComplain, type TermId, type TermState } from './model/term.ts';
export { type CaseScope, mayDo } from './policy.ts';
export {
  type CaseFile,
  type CaseMessage,
  type CaseReadingOptions,
  type FileDocument,
  type Opening,
  readCaseFile,
  type Service,
} from './queries/case-file.ts';
export { caseScope, getCaseScope, participantsActedFor } from './queries/case-scope.ts';
export { archiveFile, type FileArchive } from './queries/file-archive.ts';
export { foreseeResponse } from './queries/foresee-response.ts';
export {
  type CourtCase,
  findCaseByNumber,
  getCase,
  listParticipants,
  listStageChanges,
  type Participant,
  type StageChange,
} from './queries/get-case.ts';
export { type CourseEntry, listCourse, listPublicCourse } from './queries/list-course.ts';
export { type CourtListCase, listCourtCases } from './queries/list-court-cases.ts';
export { type CaseDocument, listFile } from './queries/list-file.ts';
export { getLetter, type Letter, listLetters, listLettersOfCase } from './queries/list-letters.ts';
export { listMyCases, type MyCase } from './queries/list-my-cases.ts';
export { type CaseTerm, type ExplainedTerm, explainTerms, listCourtTerms, listTerms } from './queries/list-terms.ts';
export {
  type CardParty,
  type NationalNumbers,
  type NumberAnswer,
  type NumberAsked,
  nationalNumbers,
} from './queries/national-numbers.ts';
export { caseNews } from './queries/news.ts';
export { findNumberWait, isNumberAsked, listNumberWaits, type NumberWait } from './queries/number-waits.ts';
export { readCaseAddress, readCaseNumber } from './queries/read-case-number.ts';
export { casesToFind } from './queries/search-source.ts';
export type { CaseId, StaffPostId } from './store/tables.ts';
