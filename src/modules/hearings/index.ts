export { enterHearing, importHearing, type NewHearing, scheduleHearing } from './actions/schedule-hearing.ts';
export { hearingErrors } from './errors.ts';
export { hearingTexts } from './locales/index.ts';
export { type ClosingGround, type ClosingGroundRow, closingGroundOn, closingGrounds } from './model/closing-grounds.ts';
export type { FreeRoom, FreeSlot } from './model/free-slots.ts';
export {
  type Adjournment,
  type AdjournmentReason,
  type Delay,
  type DelayReason,
  type HearingCourse,
  type HearingState,
  scheduledHearing,
} from './model/hearing-course.ts';
export { type HonestDelay, honestDelays, type ShownHearing, shownDay } from './model/honest-delay.ts';
export type { CourtroomId, HearingId } from './model/ids.ts';
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
export { type FreeSlotsAsked, findFreeSlots } from './queries/find-free-slots.ts';
export { countByDay, type HearingsAsked, type HearingsPage, listHearings } from './queries/list-hearings.ts';
