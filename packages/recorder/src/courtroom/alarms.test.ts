import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedState, TrackState } from '../camera/camera-feed.ts';
import { sayAlarm } from '../http/screen-pages.ts';
import { alarmsOf, type Watched } from './alarms.ts';

const NOW = 1_795_331_106_000_000;
const track: TrackState = {
  ...{
    track: 'judge',
    kind: 'video',
    lastUs: NOW - 100_000,
    quietUs: NOW - 100_000,
    picture: undefined,
    isSilent: false,
    level: 0,
  },
  ...{ codecs: 'avc1.4D401F', lostPackets: 0, clock: { source: 'sender-report', minusArrivalUs: 0, driftPpm: 0 } },
};
const feed = (more: Partial<FeedState> = {}, one: Partial<TrackState> = {}) => ({
  name: 'judge',
  state: { status: 'playing', trouble: undefined, tracks: [{ ...track, ...one }], ...more } as FeedState,
});
const space = { remove: [], keep: 'all', secondsLeft: 90_000, isTight: false } as const;
const well: Watched = {
  nowUs: NOW,
  feeds: [feed()],
  disks: [true, true],
  slowDisks: [],
  isWriting: true,
  unkept: [],
  space,
  isUploadLate: false,
};
const codes = (more: Partial<Watched>) => alarmsOf({ ...well, ...more }).map(({ code }) => code);

test('a room in which all is well is silent', () => {
  assert.deepEqual(codes({}), []);
});

test('a track is stale at a second and a half and not before', () => {
  assert.deepEqual(codes({ feeds: [feed({}, { quietUs: NOW - 1_499_999 })] }), []);
  assert.deepEqual(codes({ feeds: [feed({}, { quietUs: NOW - 1_500_000 })] }), ['track-stale']);
});

test('no false alarm in 30 minutes of a network that loses a packet and its first two repetitions each ten seconds', () => {
  const [FRAME_US, STALL_US] = [40_000, 1_400_000];
  let quietUs = NOW;
  let alarms = 0;
  for (let atUs = NOW; atUs < NOW + 30 * 60e6; atUs += 10_000) {
    const isStalled = (atUs - NOW) % 10e6 < STALL_US;
    if (!isStalled && (atUs - NOW) % FRAME_US === 0) quietUs = atUs;
    if (alarmsOf({ ...well, nowUs: atUs, feeds: [feed({}, { quietUs })] }).length > 0) alarms += 1;
  }
  assert.equal(alarms, 0);
});

test('a camera that is being reached again is still away', () => {
  assert.deepEqual(codes({ feeds: [feed({ status: 'connecting', trouble: 'closed' })] }), ['camera-down']);
  assert.deepEqual(codes({ feeds: [feed({ status: 'connecting' })] }), []);
});

test('each thing that is wrong has its own alarm, the worst first', () => {
  assert.deepEqual(codes({ feeds: [feed({ status: 'down', trouble: 'silent' })] }), ['camera-down']);
  assert.deepEqual(codes({ feeds: [feed({ trouble: 'codec-g711' })] }), ['camera-partly']);
  assert.deepEqual(codes({ feeds: [feed({}, { picture: 'black' })] }), ['picture-black']);
  assert.deepEqual(codes({ feeds: [feed({}, { picture: 'frozen' })] }), ['picture-frozen']);
  assert.deepEqual(codes({ feeds: [feed({}, { isSilent: true })] }), ['sound-silent']);
  const byArrival = { source: 'arrival', minusArrivalUs: 5e6, driftPpm: 0 } as const;
  assert.deepEqual(codes({ feeds: [feed({}, { clock: byArrival })] }), ['clock-by-arrival']);
  assert.deepEqual(codes({ unkept: ['sound-1'] }), ['track-not-kept']);
  const low = { ...space, isTight: true, keep: 'sound' } as const;
  assert.deepEqual(codes({ isWriting: false, disks: [true, false], slowDisks: [0], space: low, isUploadLate: true }), [
    ...['not-recorded', 'disk-lost', 'disk-slow', 'disk-tight', 'views-given-up', 'upload-late'],
  ]);
});

test('an alarm is said with the camera and what to do', () => {
  const [alarm] = alarmsOf({ ...well, feeds: [feed({ status: 'down', trouble: 'wrong-password' })] });
  assert.ok(alarm);
  assert.equal(
    sayAlarm(alarm, 'ru'),
    'Судья: Камеры нет. Камера не приняла пароль. Администратор исправит его в списке оборудования.',
  );
});
