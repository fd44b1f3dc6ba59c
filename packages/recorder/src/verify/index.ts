/** The door of `@ashyq/recorder/verify`: what verifies, without anything of a machine; also for the browser. */
export { keyOfSpki } from '../recording/key-of-spki.ts';
export type { RecordingFinding, RecordingReport, TrackFinding } from './recording-report.ts';
export { type SaidReport, sayReport } from './say-report.ts';
export { type RecordingSource, verifyRecording } from './verify-recording.ts';
