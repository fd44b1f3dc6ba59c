export { addProvedContact } from './contacts.ts';
export { type RecordingChannel, recordingChannel } from './recording-channel.ts';
