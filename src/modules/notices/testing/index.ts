export { addProvedContact } from './contacts.ts';
export { type RecordingChannel, recordingChannel } from './recording-channel.ts';
export { type SmppCentre, startSmppCentre, type TakenMessage } from './smpp-centre.ts';
