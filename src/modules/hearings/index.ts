export { type AdjournmentSaid, adjournHearing, type NextHearing } from './actions/adjourn-hearing.ts';
export { askPaperSummons } from './actions/ask-for-paper.ts';
export type { HearingSeen } from './actions/change-hearing.ts';
export { delayHearing, withdrawDelay } from './actions/delay-hearing.ts';
export { finishHearing } from './actions/finish-hearing.ts';
export { type FollowedPlace, followAdjournment, followHearing } from './actions/follow-hearing.ts';
export { importSummons } from './actions/import-summons.ts';
export { lookAtHearing } from './actions/look-at-hearing.ts';
export { type Move, moveHearing } from './actions/move-hearing.ts';
export { noteAppearance, noteAppearances } from './actions/note-appearance.ts';
export { pauseHearing, resumeHearing } from './actions/pause-hearing.ts';
export { printSummons } from './actions/print-summons.ts';
export {
  enterHearing,
  importHearing,
  type NewHearing,
  requirePending,
  scheduleHearing,
} from './actions/schedule-hearing.ts';
export { confirmSummons, type ServiceSaid, saySummonsServed } from './actions/serve-summons.ts';
export { closeHearing, openHearing } from './actions/set-openness.ts';
export { admitByVideo, setAttendance, setVideoLink } from './actions/set-video.ts';
export { type HearingOpened, type OpeningRefusal, startHearing } from './actions/start-hearing.ts';
export { type CourseStep, takeStep } from './actions/take-step.ts';
export { hearingTemplates } from './actions/templates.ts';
export { hearingErrors } from './errors.ts';
export { hearingTexts } from './locales/index.ts';
export { type ChangeKind, changeKinds } from './model/change-kinds.ts';
export { type ClosingGround, type ClosingGroundRow, closingGroundOn, closingGrounds } from './model/closing-grounds.ts';
export type { FreeRoom, FreeSlot } from './model/free-slots.ts';
export {
  type Adjournment,
  type AdjournmentReason,
  adjournmentReasons,
  type Delay,
  type DelayReason,
  delayReasons,
  type HearingCourse,
  type HearingState,
  scheduledHearing,
} from './model/hearing-course.ts';
export { type HonestDelay, honestDelays, type ShownHearing, shownDay } from './model/honest-delay.ts';
export type { CourtroomId, HearingId } from './model/ids.ts';
export type { ListAccuracy } from './model/list-accuracy.ts';
export {
  type NamelessHearing,
  type PublicHearing,
  type PublicMatter,
  type PublicParty,
  withoutNames,
} from './model/public-hearing.ts';
export { isPurpose, type Purpose, purposes } from './model/purposes.ts';
export { nextShownChange, type ShownState, shownState } from './model/shown-state.ts';
export { type HearingDeed, type HearingScope, mayDo } from './policy.ts';
export { countUnserved } from './queries/count-unserved.ts';
export { daysAhead, findBySurname, type SurnameAsked } from './queries/find-by-surname.ts';
export { type FreeSlotsAsked, findFreeSlots } from './queries/find-free-slots.ts';
export { findByCaseNumber, getPublicHearing } from './queries/get-public-hearing.ts';
export { listMonthsAccuracy, type MonthAccuracy } from './queries/list-accuracy.ts';
export { type CaseHearing, listCaseHearings } from './queries/list-case-hearings.ts';
export { type HearingChange, listChanges } from './queries/list-changes.ts';
export { type BoardHearing, listForBoard, todayOf, type WithShown, withShownStates } from './queries/list-for-board.ts';
export { countByDay, type HearingsAsked, type HearingsPage, listHearings } from './queries/list-hearings.ts';
export { type HearingToCome, listHearingsToCome } from './queries/list-of-case.ts';
export {
  type CalledParticipant,
  getStaffHearing,
  listOfStaff,
  listOwnHearings,
  listToMove,
  type StaffHearing,
} from './queries/list-of-staff.ts';
export { findSummoned, type Summoned, type SummonedToHearing } from './queries/list-summoned.ts';
export { hearingNews } from './queries/news.ts';
export { getOwnSummons, listOwnSummons, type OwnSummons } from './queries/own-summons.ts';
export { type SlotAsked, whatTakesSlot } from './queries/what-takes-slot.ts';
export {
  adjournmentReasonField,
  calledField,
  dayField,
  delayReasonField,
  groundField,
  judgeField,
  minutesField,
  proofField,
  purposeField,
  roomField,
  secretaryField,
  serviceWayField,
  timeField,
  wordsField,
} from './web/forms/fields.ts';
