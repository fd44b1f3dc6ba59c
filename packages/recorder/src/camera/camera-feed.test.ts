import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type CameraSimulator, courtroomCameras, readPictureClip, startSimulator } from '@ashyq/camera-simulator';
import type { Frame, TrackFormat } from '@ashyq/cmaf';
import { HandClock } from '../../testing/hand-clock.ts';
import { ReadingPace } from '../rtsp/reading-pace.ts';
import { CameraFeed, type CameraPlan } from './camera-feed.ts';

const MAIN_SPS = Uint8Array.from(Buffer.from('Z01ADNkBQZ+fARAAAAMAEAAAAwMg8UKkgA==', 'base64'));

describe('a camera feed', () => {
  let simulator: CameraSimulator;
  let clock: HandClock;
  let frames: { track: string; frame: Frame; format: TrackFormat }[];
  let broken: string[];
  let idle: string[];
  let wake: () => void = () => undefined;
  const feeds: CameraFeed[] = [];
  const cameras = courtroomCameras();
  before(async () => {
    simulator = await startSimulator({
      cameras: {
        ...cameras,
        hevc: { ...cameras.witness, says: 'h265' },
        telephone: { ...cameras.witness, says: 'g711' },
      },
    });
  });
  after(async () => {
    stopAll();
    await simulator.stop();
  });
  const stopAll = () => {
    for (const feed of feeds.splice(0)) feed.stop();
  };
  beforeEach(() => {
    stopAll();
    clock = new HandClock(Date.now() * 1000);
    frames = [];
    broken = [];
    idle = [];
  });

  const begin = (plan: Partial<CameraPlan> & { names: readonly string[] }, pace?: ReadingPace): CameraFeed => {
    const addresses = plan.names.map((name) => ({ url: simulator.address(name) }));
    const feed = new CameraFeed(
      { picture: 'judge', ...plan, addresses },
      {
        ...{ clock, pace },
        sink: {
          frame: (track, frame, format) => {
            frames.push({ track, frame, format });
            wake();
          },
          broken: (track, cause) => {
            broken.push(`${track} ${cause}`);
            wake();
          },
          idle: (track) => idle.push(track),
        },
      },
    );
    feeds.push(feed);
    feed.start();
    return feed;
  };

  /** Waits for what happens over the network, looking again at each event and turn of the loop. */
  async function until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        setImmediate(resolve);
      });
    }
  }

  it('is read in the pace, without losing a packet, once its own clock tells the time', async () => {
    const pace = new ReadingPace(clock);
    const reads: number[] = [];
    const next = pace.atNext.bind(pace);
    pace.atNext = (go) => {
      reads.push(frames.length);
      next(go);
    };
    const feed = begin({ names: ['judge'], sound: 'sound-1' }, pace);
    await until(() => feed.state.tracks.length === 2 && feed.state.tracks.every(({ clock: one }) => one !== undefined));
    assert.deepEqual(reads, []);
    clock.advance(250);
    await until(() => reads.length > 0);
    const [held = 0] = reads;
    // Until the next beat what comes waits in the kernel.
    await new Promise((resolve) => setTimeout(resolve, 120));
    assert.equal(frames.length, held);
    clock.advance(125);
    await until(() => frames.length > held);
    assert.deepEqual(
      feed.state.tracks.map(({ lostPackets, clock: one }) => [lostPackets, one?.source]),
      [
        [0, 'sender-report'],
        [0, 'sender-report'],
      ],
    );
  });

  it('gives frames of both tracks on the wall clock of the camera, key frames among them', async () => {
    const feed = begin({ names: ['judge'], sound: 'sound-1' });
    await until(
      () =>
        frames.some(({ track }) => track === 'sound-1') &&
        frames.some(({ frame }) => frame.isKey && frame.durationTicks === undefined),
    );
    assert.equal(feed.state.status, 'playing');
    assert.deepEqual(new Set(frames.map(({ frame }) => frame.clock.source)), new Set(['sender-report']));
    assert.ok(frames.filter(({ track }) => track === 'judge').every(({ frame }) => frame.unixUs % 40_000 === 0));
    assert.deepEqual(
      feed.state.tracks.map(({ track, codecs, width }) => [track, codecs, width]),
      [
        ['judge', 'avc1.4D401F', 640],
        ['sound-1', 'mp4a.40.2', undefined],
      ],
    );
  });

  it('connects again by itself, later and later, and tells the gap', async () => {
    const camera = simulator.camera('room');
    const feed = begin({ names: ['room'] });
    await until(() => frames.length > 0);
    camera.unplug();
    await until(() => feed.state.status === 'down');
    assert.deepEqual([broken, feed.state.trouble], [['judge source'], 'closed']);
    for (const waitMs of [500, 1000, 2000, 4000, 5000, 5000]) {
      clock.advance(waitMs - 1);
      assert.equal(feed.state.status, 'down');
      clock.advance(1);
      assert.equal(feed.state.status, 'connecting');
      await until(() => feed.state.status === 'down');
    }
    camera.plugIn();
    const before = frames.length;
    clock.advance(5000);
    await until(() => frames.length > before && feed.state.status === 'playing');
  });

  it('leaves a camera that hangs for 2 s although it is connected, and comes back', async () => {
    const camera = simulator.camera('parties');
    const feed = begin({ names: ['parties'] });
    await until(() => frames.length > 0 && feed.state.status === 'playing');
    camera.isHanging = true;
    await until(() => true);
    const before = frames.length;
    clock.advance(1700);
    await until(() => true);
    if (frames.length === before) assert.equal(feed.state.status, 'playing');
    assert.deepEqual(idle, ['judge']);
    clock.advance(500);
    assert.deepEqual([feed.state.status, feed.state.trouble], ['down', 'silent']);
    camera.isHanging = false;
    clock.advance(500);
    await until(() => frames.length > before);
  });

  it('is quiet since the last frame of all, though the camera takes the connection again', async () => {
    const camera = simulator.camera('witness');
    const feed = begin({ names: ['witness'] });
    await until(() => frames.length > 0 && feed.state.status === 'playing');
    camera.packetsToLose = Number.POSITIVE_INFINITY;
    for (let was = -1; was !== frames.length; await new Promise((resolve) => setTimeout(resolve, 100)))
      was = frames.length;
    const [before] = feed.state.tracks;
    clock.advance(2250);
    await until(() => feed.state.status === 'down');
    clock.advance(500);
    await until(() => feed.state.status === 'playing');
    const [again] = feed.state.tracks;
    assert.deepEqual([again?.lastUs, again?.quietUs], [undefined, before?.quietUs]);
    camera.packetsToLose = 0;
    await until(() => feed.state.tracks[0]?.lastUs !== undefined);
    assert.equal(feed.state.tracks[0]?.quietUs, feed.state.tracks[0]?.lastUs);
  });

  it('takes the second stream where the first is H.265, and says why', async () => {
    const feed = begin({ names: ['hevc', 'witness'] });
    await until(() => frames.length > 0);
    assert.equal(feed.state.trouble, 'codec-h265');
    const alone = begin({ names: ['hevc'] });
    await until(() => alone.state.status === 'down');
    assert.equal(alone.state.trouble, 'codec-h265');
  });

  it('records the picture of a camera whose microphone cannot be recorded, and says so', async () => {
    const feed = begin({ names: ['telephone'], sound: 'sound-2' });
    await until(() => frames.length > 0 && feed.state.status === 'playing');
    assert.deepEqual([feed.state.trouble, feed.state.tracks.length], ['codec-g711', 1]);
  });

  it('gives the new parameters when the camera changes them in mid-stream', async () => {
    begin({ names: ['witness'] });
    await until(() => frames.length > 0);
    const clip = readPictureClip('witness');
    simulator.camera('witness').show({ ...clip, sps: MAIN_SPS });
    await until(() => frames.some(({ format }) => format.kind === 'h264' && format.picture.width === 320));
    simulator.camera('witness').show(clip);
  });
});
