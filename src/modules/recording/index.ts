export { type ChosenHearing, chooseHearing } from './actions/choose-hearing.ts';
export { addCamera, type NewCamera } from './actions/inventory/add-camera.ts';
export {
  type NewRecorder,
  type RegisteredRecorder,
  registerRecorder,
} from './actions/inventory/register-recorder.ts';
export { removeCamera } from './actions/inventory/remove-camera.ts';
export { revokeRecorder } from './actions/inventory/revoke-recorder.ts';
export { type CameraToTry, type CameraTry, tryNewCamera } from './actions/inventory/try-camera.ts';
export { lookAtRecording } from './actions/look-at-recording.ts';
export { prepareWarning } from './actions/prepare-warning.ts';
export { endShowing, type NewShowing, showInCourt } from './actions/show-in-court.ts';
export { type CopyRight, copyRightOf, type RecordingCopy, takeCopy } from './actions/take-copy.ts';
export { recordingErrors } from './errors.ts';
export { markReceived, type ReceivedMark, type RecordingFact, recordingClosed, recordingOpened } from './events.ts';
export { recordingTexts } from './locales/index.ts';
export { offlineTexts } from './locales/offline/index.ts';
export { COPY_FORMAT, receivedKey } from './model/copied-files.ts';
export { type CopyProof, verifyCopy } from './model/copy-proof/verify-copy.ts';
export { type CopyTrust, verifyHearing } from './model/copy-proof/verify-papers.ts';
export { type View, views } from './model/head.ts';
export type { CameraId, RecorderId, RecordingId } from './model/ids.ts';
export { checkRoundOn, shareOfRun } from './model/law/check-round.ts';
export { type RetentionRow, retentionRows } from './model/law/retention.ts';
export type { LossCause, LostSpan } from './model/lost-span.ts';
export { type MarkKind, markKinds } from './model/mark.ts';
export {
  hasTimeWithin,
  type Outline,
  type OutlineMark,
  type OutlineSegment,
  type OutlineTrack,
} from './model/outline.ts';
export { mayFileRecordings } from './policy.ts';
export { findShowing, mayShowInCourt, type Showing } from './queries/find-showing.ts';
export { type CopyWarning, findWarning } from './queries/find-warning.ts';
export { hearingSealFiles } from './queries/hearing-seal-files.ts';
export {
  getInventory,
  type Inventory,
  type InventoryCamera,
  type InventoryRecorder,
} from './queries/inventory.ts';
export { isRecordingMissed } from './queries/is-missed.ts';
export { listLooks, type RecordingLook } from './queries/list-looks.ts';
export { listLostSpans } from './queries/list-lost-spans.ts';
export { listRecordingProofs, type RecordingProof } from './queries/list-proofs.ts';
export { type ListedRecording, listCaseRecordings, listRecordings } from './queries/list-recordings.ts';
export { listUnfiled, type UnfiledRecording } from './queries/list-unfiled.ts';
export { offlinePage } from './queries/offline-page.ts';
export { PLAIN_MINUTES } from './queries/plain-video.ts';
export { readRecordingOutline } from './queries/read-outline.ts';
export { listRemoteTroubles, type RemoteTrouble } from './queries/remote-troubles.ts';
export { getRoomDevices, type RoomDevices } from './queries/room-devices.ts';
export { getSealState, type SealState } from './queries/seal-state.ts';
export {
  getTranscriptState,
  readOpenTranscript,
  readTranscript,
  type TranscriptLine,
  type TranscriptState,
} from './queries/transcript/read-transcript.ts';
export { transcriptProvider } from './queries/transcript/transcript-provider.ts';
export { type Viewing, viewRecording } from './queries/viewing.ts';
export { type SaidProof, sayCopy, sayHearing } from './web/say-copy.ts';
