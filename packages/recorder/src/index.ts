/** The door of `@ashyq/recorder`. */

export { type Clock, every, systemClock } from './clock/clock.ts';
export { type NodeDiskPlace, nodeDiskPlace } from './courtroom/disk-place.ts';
export { type TriedCamera, tryCamera } from './courtroom/try-camera.ts';
export { MARK_KINDS, type Mark, type MarkEdit, type MarkKind, markEditOf, markOf } from './marks/mark.ts';
export { MarkBook, type MarkVerdict } from './marks/mark-book.ts';
export { type HeadTrack, headOf, isPlainName, MARKS, RECORDING_FORMAT, type RecordingHead } from './recording/head.ts';
export { keyOfSpki } from './recording/key-of-spki.ts';
export { levelCopies } from './recording/level-copies.ts';
export { mirrorDisk } from './recording/mirror-disk.ts';
export { NoSuchRecording, Recording, type RecordingPlace } from './recording/recording.ts';
export { keptSigner, newSigner, type Signer, signerOf, signerOfSeed, spkiOf } from './recording/signer.ts';
export { CLOSING, type Closing, HEAD, ROOTS, type Root } from './recording/statement.ts';
export { type RecorderOptions, type RunningRecorder, startRecorder } from './run/start-recorder.ts';
export { TapChannel, type TappedTrack, type TapSink } from './tap/tap-channel.ts';
export { type CourtDoor, CourtRefusal } from './upload/court-client.ts';
export { Uploader } from './upload/uploader.ts';
export type { RecordingFinding, RecordingReport, TrackFinding } from './verify/recording-report.ts';
export { type SaidReport, sayReport } from './verify/say-report.ts';
export { type RecordingSource, verifyRecording } from './verify/verify-recording.ts';
export { type Lang, trackName } from './words/index.ts';
