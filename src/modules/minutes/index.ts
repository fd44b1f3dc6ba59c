export { askToSignProtocol, PROTOCOL_TYPE } from './actions/ask-to-sign-protocol.ts';
export { decideRemark, type SaidDecision } from './actions/decide-remark.ts';
export { draftProtocol, type ProtocolSeen, saveProtocol } from './actions/draft-protocol.ts';
export { type NewRemark, prepareRemark } from './actions/file-remark.ts';
export { keepMark, type MarkMade, makeMark, type NewMark } from './actions/make-mark.ts';
export { type ReadProtocol, readProtocol } from './actions/read-protocol.ts';
export { recordProtocolSignature } from './actions/record-protocol-signature.ts';
export { decideOnProtocol, leaveRecordingOut, noteAttendance, type Presence } from './actions/say-of-sitting.ts';
export { type WordedMark, wordMark } from './actions/word-mark.ts';
export { minutesErrors } from './errors.ts';
export { minutesTexts } from './locales/index.ts';
export type { AnswerSpan } from './model/answer-spans.ts';
export { clockTimeOf } from './model/clock-time.ts';
export { type HearingStateNow, isOffRecord, isStep, type StateKind } from './model/hearing-state.ts';
export type { MarkId, ProtocolId, RemarkId } from './model/ids.ts';
export type { Mark, Speaker } from './model/mark.ts';
export { isMarkKind, type MarkKind, markKinds } from './model/mark-kinds.ts';
export {
  type DispensingGround,
  dispensingRows,
  isDispensingGround,
  isKnownBefore,
  isNoRecordingReason,
  leavingOutOn,
  type NoRecordingReason,
  noRecordingRows,
} from './model/no-recording.ts';
export { isReadyToSign, type ProtocolCheck } from './model/protocol-checklist.ts';
export { canBeEdited, type ProtocolState } from './model/protocol-course.ts';
export { type ProtocolItem, protocolItems } from './model/protocol-form.ts';
export type { ProtocolRow } from './model/protocol-row.ts';
export { type ReadingDuty, readingDuties } from './model/read-again.ts';
export { isRemarkDecision, type RemarkDecision, remarkDecisions } from './model/remark.ts';
export type { RoomAlarm, RoomWord } from './model/room-word.ts';
export { readSpeaker } from './model/speaker.ts';
export { protocolItemNames } from './model/templates/words-in.ts';
export { LONGEST_WORDS } from './model/words.ts';
export { type MinutesDeed, type MinutesScope, mayDo } from './policy.ts';
export { findHearingSealOf, type HearingSeal } from './queries/get-hearing-seal.ts';
export {
  type Edition,
  findProtocolOf,
  listProtocolEditions,
  openProtocolPaper,
  type Protocol,
  type ProtocolTimer,
  protocolTimers,
} from './queries/get-protocol.ts';
export { getRecord, type HearingRecord, listMarkWordings, type Wording } from './queries/get-record.ts';
export { listRemarks, type Remark } from './queries/list-remarks.ts';
export { listSealedProtocols, type SealedProtocol } from './queries/list-sealed-protocols.ts';
export { openSealBundle } from './queries/open-seal-bundle.ts';
export { openSealFiles } from './queries/open-seal-files.ts';
export {
  findRecorder,
  getRoomWord,
  type RecordedFile,
  type RecorderDoor,
  type Recorders,
  recorderOnDemand,
  recorders,
} from './queries/recorder-of-room.ts';
export { scopeOfHearing } from './queries/scope-of-hearing.ts';
export { dispensingField, markKindField, momentField, noRecordingField } from './web/fields.ts';
export { mayMinutes, minutesAct } from './web/minutes-act.ts';
export { momentHref, ProtocolText } from './web/protocol-text.tsx';
export { SealView } from './web/seal-view.tsx';
