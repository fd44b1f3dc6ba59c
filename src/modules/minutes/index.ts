export { keepMark, type MarkMade, makeMark, type NewMark } from './actions/make-mark.ts';
export { decideOnProtocol, leaveRecordingOut, noteAttendance, type Presence } from './actions/say-of-sitting.ts';
export { type WordedMark, wordMark } from './actions/word-mark.ts';
export { minutesErrors } from './errors.ts';
export { minutesTexts } from './locales/index.ts';
export type { AnswerSpan } from './model/answer-spans.ts';
export { type HearingStateNow, isOffRecord, type StateKind } from './model/hearing-state.ts';
export type { MarkId } from './model/ids.ts';
export type { Mark, Speaker } from './model/mark.ts';
export { isMarkKind, type MarkKind, markKinds } from './model/mark-kinds.ts';
export {
  type DispensingGround,
  dispensingRows,
  isDispensingGround,
  isNoRecordingReason,
  leavingOutOn,
  type NoRecordingReason,
  noRecordingRows,
} from './model/no-recording.ts';
export { LONGEST_WORDS } from './model/words.ts';
export { type MinutesDeed, type MinutesScope, mayDo } from './policy.ts';
export { getRecord, type HearingRecord, listMarkWordings, type Wording } from './queries/get-record.ts';
export { scopeOf as minutesScopeOf } from './queries/minutes-scope.ts';
