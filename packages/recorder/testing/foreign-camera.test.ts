// A camera that was not written here, and players that were not: Debian's GStreamer sends, ffprobe and ffmpeg play the files.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readOutline } from '@ashyq/cmaf';
import { nodeDisk, nodeSha256 } from '@ashyq/cmaf/node';
import { CameraFeed } from '../src/camera/camera-feed.ts';
import { systemClock } from '../src/clock/clock.ts';
import { checkCamera } from '../src/courtroom/precheck.ts';
import { Recording } from '../src/recording/recording.ts';
import { verifyRecording } from '../src/verify/verify-recording.ts';
import { head, signer } from './recorded.ts';

/** The Python of the system knows the packages of the system; another may not. */
const PYTHON = '/usr/bin/python3';
const asked = 'import gi; gi.require_version("GstRtspServer", "1.0"); from gi.repository import GstRtspServer';
const isThere = spawnSync(PYTHON, ['-c', asked]).status === 0 && !spawnSync('ffprobe', ['-version']).error;
const needsPeer = {
  skip: isThere || process.env.CI === 'true' ? false : 'needs: gir1.2-gst-rtsp-server-1.0 and ffmpeg',
};

describe("GStreamer's RTSP server as a camera", needsPeer, () => {
  const login = { user: 'court', password: 'secret' };
  let server: ReturnType<typeof spawn>;
  let origin = '';
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ashyq-recorder-gst-'));
    const program = fileURLToPath(new URL('./foreign-camera.py', import.meta.url));
    server = spawn(PYTHON, [program, login.user, login.password], { stdio: ['ignore', 'pipe', 'inherit'] });
    assert.ok(server.stdout);
    const ended = once(server, 'close').then(() => Promise.reject(new Error('the camera did not start')));
    const [port] = await Promise.race([once(server.stdout, 'data'), ended]);
    origin = `rtsp://127.0.0.1:${String(port).trim()}`;
  });
  after(async () => {
    server?.kill();
    if (folder) await rm(folder, { recursive: true });
  });

  const plan = (more = {}) => ({
    picture: 'judge',
    sound: 'sound-1',
    addresses: [{ url: `${origin}/court`, login, ...more }],
  });

  it('passes the check with its password, and not with another', async () => {
    const { isReady, trouble, tracks } = await checkCamera(plan(), systemClock);
    assert.deepEqual(
      [isReady, trouble, tracks.map(({ codecs }) => codecs)],
      [true, undefined, [tracks[0]?.codecs, 'opus']],
    );
    const wrong = await checkCamera(plan({ login: { ...login, password: 'other' } }), systemClock);
    assert.deepEqual([wrong.isReady, wrong.trouble], [false, 'wrong-password']);
  });

  it('is refused in words where it sends sound of a telephone', async () => {
    const { isReady, trouble } = await checkCamera(
      { sound: 'sound-1', addresses: [{ url: `${origin}/telephone`, login }] },
      systemClock,
    );
    assert.deepEqual([isReady, trouble], [false, 'codec-g711']);
  });

  it('is recorded by the clock of its sender reports, and ffprobe plays the files without a complaint', async () => {
    const disk = nodeDisk(folder);
    const tracks = [
      { name: 'judge', kind: 'video' },
      { name: 'sound-1', kind: 'audio' },
    ] as const;
    const place = { disk, folder: 'gst', sha256: nodeSha256, signer, clock: systemClock };
    const recording = await Recording.begin(place, { ...head, recordingId: 'gst', tracks });
    const enough = Promise.withResolvers<void>();
    const seen = { judge: 0, 'sound-1': 0 };
    const sources = new Set<string>();
    const sink = {
      frame: (
        track: string,
        ...[frame, format]: Parameters<Recording['push']> extends [string, ...infer Rest] ? Rest : never
      ) => {
        recording.push(track, frame, format);
        seen[track as keyof typeof seen] += 1;
        sources.add(frame.clock.source);
        if (seen.judge > 90 && seen['sound-1'] > 150) enough.resolve();
      },
      idle: () => undefined,
      broken: () => undefined,
    };
    const feed = new CameraFeed(plan(), { clock: systemClock, sink });
    feed.start();
    await enough.promise;
    feed.stop();
    await recording.close('ended');
    assert.ok(sources.has('sender-report'));
    const report = await verifyRecording(
      { read: (path) => disk.read(`gst/${path}`) },
      { sha256: nodeSha256, keys: [signer.publicKey] },
    );
    assert.equal(report.indication, 'TOTAL_PASSED', JSON.stringify(report.trackFindings));
    for (const [track, codec] of [
      ['judge', 'h264'],
      ['sound-1', 'opus'],
    ] as const) {
      const { course } = await readOutline({ read: (file) => disk.read(`gst/${track}/${file}`) }, nodeSha256);
      const files = course.flatMap((one) => (one.kind === 'segment' ? [one.file] : []));
      const bytes = await Promise.all(
        ['init-1.mp4', ...files].map((file) => readFile(join(folder, 'gst', track, file))),
      );
      const probed = spawnSync(
        'ffprobe',
        ['-v', 'warning', '-show_entries', 'stream=codec_name', '-of', 'csv=p=0', '-'],
        { input: Buffer.concat(bytes) },
      );
      assert.deepEqual([probed.stdout.toString().trim(), probed.stderr.toString()], [codec, '']);
    }
  });
});
