import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  areClocksRight,
  type CameraReady,
  canRecord,
  isFresh,
  type RecorderCamera,
  type RecorderState,
  type RecorderTrack,
  readEvents,
  sayCamera,
  ticksOf,
} from './recorder-events.ts';

const nowUs = 1_790_000_000_000_000;
const video = (given: Partial<RecorderTrack> = {}): RecorderTrack => ({
  ...{ track: 'judge', kind: 'video', level: 0, lastUs: nowUs - 40_000, clock: { source: 'report' } },
  ...given,
});
const sound = (given: Partial<RecorderTrack> = {}) => video({ track: 'sound-1', kind: 'audio', level: 4, ...given });
const camera = (...tracks: RecorderTrack[]): RecorderCamera => ({ name: 'judge', status: 'playing', tracks });
const ready = (isReady: boolean, ...tracks: RecorderTrack[]): CameraReady => ({ name: 'judge', isReady, tracks });
const state = (given: Partial<RecorderState> = {}): RecorderState => ({
  ...{ nowUs, status: 'idle', cameras: [], disks: [{ isHealthy: true, freeBytes: 5e9 }], alarms: [] },
  ...given,
});

describe('what the recorder tells', () => {
  it('is read event by event, and half an event waits for its rest', () => {
    const event = (status: string) => `data: ${JSON.stringify(state({ status: status as 'idle' }))}\n\n`;
    const whole = event('idle') + event('recording');
    const half = whole.slice(0, -9);
    const first = readEvents(half);
    assert.deepEqual(
      first.states.map(({ status }) => status),
      ['idle'],
    );
    const second = readEvents(first.rest + whole.slice(half.length));
    assert.deepEqual(
      second.states.map(({ status }) => status),
      ['recording'],
    );
    assert.equal(second.rest, '');
  });

  it('tells of a camera what is wrong and what to do, and of one that connects nothing yet', () => {
    const troubles = { 'codec-h265': 'Баптауында H.264 таңдаңыз.' };
    const said = (status: RecorderCamera['status'], trouble?: string) =>
      sayCamera({ status, trouble }, 'Сурет жоқ', troubles);
    assert.equal(said('down', 'codec-h265'), 'Сурет жоқ. Баптауында H.264 таңдаңыз.');
    assert.equal(said('down', 'newer'), 'Сурет жоқ');
    assert.equal(said('connecting', 'codec-h265'), 'Сурет жоқ');
    assert.equal(said('playing'), 'Сурет жоқ');
  });

  it('is fresh while a picture is younger than what the recorder alarms of', () => {
    assert.equal(isFresh(camera(video({ lastUs: nowUs - 1_499_999 })), nowUs), true);
    assert.equal(isFresh(camera(video({ lastUs: nowUs - 1_500_000 })), nowUs), false);
    assert.equal(isFresh(camera(sound()), nowUs), false);
  });

  it('believes a clock unless times are those of arrival', () => {
    assert.equal(areClocksRight([camera(video(), sound())]), true);
    assert.equal(areClocksRight([camera(video({ clock: { source: 'arrival' } }))]), false);
  });
});

describe('the check before a hearing', () => {
  const four = (isLastReady = true): CameraReady[] => [
    ...[ready(true, video(), sound()), ready(true, video()), ready(true, video())],
    ready(isLastReady, video()),
  ];

  it('ticks four pictures, a sound, a disk and the clocks', () => {
    const ticks = ticksOf(four(), state());
    assert.deepEqual(ticks, { cameras: true, sound: true, disk: true, clock: true });
    assert.equal(canRecord(four(), ticks), true);
  });

  it('lets a hearing be recorded by three cameras, and says that one is missing', () => {
    const ticks = ticksOf(four(false), state());
    assert.equal(ticks.cameras, false);
    assert.equal(canRecord(four(false), ticks), true);
  });

  it('fails without a sound, without a disk, and without a picture', () => {
    const deaf = [ready(true, video()), ready(true, video())];
    assert.equal(canRecord(deaf, ticksOf(deaf, state())), false);
    for (const disks of [[], [{ isHealthy: false, freeBytes: 5e9 }], [{ isHealthy: true, freeBytes: 0 }]])
      assert.equal(canRecord(four(), ticksOf(four(), state({ disks }))), false);
    const blind = [ready(false, sound())];
    assert.equal(canRecord(blind, ticksOf(blind, state())), false);
    assert.equal(canRecord([], ticksOf([], state())), false);
  });
});
