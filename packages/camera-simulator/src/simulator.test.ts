// Read by programs that were not written here, as any camera would be.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { LOOP } from './clips.ts';
import { readPictureClock } from './picture-clock.ts';
import { type CameraSimulator, courtroomCameras, startSimulator } from './simulator.ts';

const isThere = !spawnSync('ffmpeg', ['-version']).error;
/** CI installs the Debian package, so there its absence is a failure. */
const needsFfmpeg = { skip: isThere || process.env.CI === 'true' ? false : 'needs: ffmpeg' };
const run = promisify(execFile);

describe('the camera simulator', () => {
  let simulator: CameraSimulator;
  const cameras = courtroomCameras();
  before(async () => {
    const access = { user: 'court', password: 'қауіпсіз', scheme: 'digest' } as const;
    simulator = await startSimulator({
      cameras: {
        ...cameras,
        guarded: { ...cameras.witness, access: { ...access, password: 'secret' } },
        basic: { ...cameras.room, access: { ...access, scheme: 'basic', password: 'secret' } },
        moved: { movedTo: 'room' },
      },
    });
  });
  after(() => simulator.stop());

  const probe = (address: string) =>
    run('ffprobe', [
      '-v',
      'error',
      '-rtsp_transport',
      'tcp',
      '-show_entries',
      'stream=codec_name,width',
      '-of',
      'csv=p=0',
      address,
    ]);

  it('is understood by ffprobe, with and without sound', needsFfmpeg, async () => {
    assert.deepEqual((await probe(simulator.address('judge'))).stdout.trim().split('\n'), ['h264,640', 'aac']);
    assert.deepEqual((await probe(simulator.address('witness'))).stdout.trim(), 'h264,640');
  });

  it('lets nobody in without the password, by Digest and by Basic', needsFfmpeg, async () => {
    for (const name of ['guarded', 'basic']) {
      const open = simulator.address(name);
      await assert.rejects(probe(open), /401/);
      const known = open.replace('rtsp://', 'rtsp://court:secret@');
      assert.match((await probe(known)).stdout, /h264/);
    }
  });

  it('sends whoever asks at an old address to the new one', needsFfmpeg, async () => {
    assert.match((await probe(simulator.address('moved'))).stdout, /h264/);
  });

  it('shows the number of each picture, which goes on by one', needsFfmpeg, async () => {
    const { stdout } = await run(
      'ffmpeg',
      [
        '-v',
        'error',
        '-rtsp_transport',
        'tcp',
        '-i',
        simulator.address('parties'),
        '-fps_mode',
        'passthrough',
        '-frames:v',
        '30',
        '-f',
        'rawvideo',
        '-pix_fmt',
        'gray',
        '-',
      ],
      { encoding: 'buffer', maxBuffer: 30 * 640 * 360 + 1 },
    );
    const numbers = Array.from({ length: stdout.length / (640 * 360) }, (_, at) =>
      readPictureClock((x, y) => stdout[at * 640 * 360 + y * 640 + x] ?? 0, 640),
    );
    assert.equal(numbers.length, 30);
    const [first = -1] = numbers;
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => (first + at) % LOOP.pictures),
    );
  });
});
