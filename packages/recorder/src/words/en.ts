import type { Words } from './kk.ts';

const causes: Words['causes'] = {
  'lost-packets': 'data was lost on the network',
  'no-frames': 'the camera sent no picture',
  source: 'the camera was disconnected',
  restart: 'the recorder was restarted',
  disk: 'not written to the disk',
  break: 'break',
  'clock-step': 'the clock was set',
};

const troubles: Words['troubles'] = {
  unreachable: 'No camera answers at this address. Check the cable and the power.',
  'not-rtsp': 'Something other than a camera answers at this address. Check the address.',
  'wrong-password': 'The camera did not accept the password. The administrator corrects it in the inventory.',
  'no-such-stream': 'The camera has no such stream. Check the end of the address.',
  'no-tcp': 'The camera does not send over TCP. Turn on RTP over TCP in its settings.',
  'codec-h265':
    'The camera sends H.265, which is not recorded. Choose H.264 in its settings, or name its second stream.',
  'codec-g711': 'The microphone sends G.711, which is not recorded. Choose AAC in its settings.',
  'codec-unknown': 'The camera sends in an unknown format. Choose H.264 and AAC in its settings.',
  'description-malformed': 'The camera describes its stream in a way that makes no sense. Update its software.',
  'redirected-too-often': 'The camera leads to another address again and again. Correct the address.',
  silent: 'The camera is connected, but silent. Turn its power off and on.',
  closed: 'The camera ended the connection. Connecting again.',
  refused: 'The camera refused. Tell the administrator.',
};

export const en: Words = {
  causes,
  troubles,
  tracks: { judge: 'Judge', parties: 'Parties', witness: 'Witness', room: 'Room', sound: 'Microphone', marks: 'Marks' },
  report: {
    passed: 'The recording is whole: not one byte was changed.',
    failed: 'The recording cannot be believed: what was changed is told below.',
    notClosed: 'No change was found, but the recording is not closed: its end could be missing.',
    signerUnknown: 'No change was found, but the key of the recorder is unknown.',
    tracksAbsent: 'This copy was not changed. It holds only a part of the recording.',
    altered: 'Altered',
    missing: 'Missing',
    cut: 'The end was cut off, after this moment',
    forged: 'The signature is not the recorder’s',
    sealBroken: 'The signed list is broken',
    headAltered: 'The facts about the recording were changed or are missing',
    gap: 'Not recorded, the reason is told',
  },
};
