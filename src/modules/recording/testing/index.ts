export { whisperServerAt } from '../queries/transcript/whisper-server.ts';
export { clipSources } from './clip-frames.ts';
export { copyFor, settled, transcribed } from './copied-recording.ts';
export { type FakeWhisper, startFakeWhisper, type WhisperMood } from './fake-whisper.ts';
export { intakeOf } from './intake-of.ts';
export { type MadeMark, type MadeRecording, makeRecording, type RecordingPlan } from './make-recording.ts';
export {
  claimantSigner,
  layMissed,
  layRecordingCourt,
  layRecordingIn,
  layRecordingOf,
  layRemoteTrouble,
  layUnfiled,
  partyOf,
  type RecordingCourt,
} from './recording-court.ts';
export { type SendToIntake, sendClosing, sendFiles, sendHead, sendRecording } from './send-recording.ts';
