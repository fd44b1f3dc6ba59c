// False alarms and misses of the watch, stated in the names and counted on streams of a real encoder.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import {
  framesOfAdts,
  framesOfPictures,
  framesOfSound,
  framesOfView,
  LOOP,
  pictureClipOf,
} from '@ashyq/camera-simulator';
import { aacFormat, type Frame } from '@ashyq/cmaf';
import { PictureWatch } from './picture-watch.ts';
import { SoundWatch } from './sound-watch.ts';

const isThere = !spawnSync('ffmpeg', ['-version']).error;
const needsFfmpeg = { skip: isThere || process.env.CI === 'true' ? false : 'needs: ffmpeg' };

function encoded(filter: string, args: readonly string[]): Buffer {
  const ran = spawnSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', filter, ...args, '-'], { maxBuffer: 1e8 });
  assert.equal(ran.status, 0, ran.stderr.toString());
  return ran.stdout;
}

/** @returns the troubles that were seen at the end of each second. */
function watchPictures(filter: string, seconds: number, rate: readonly string[]): (string | undefined)[] {
  const encoder = ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-g', '50', '-bf', '0'];
  const stream = encoded(`${filter}:r=25`, [
    '-t',
    String(seconds),
    ...encoder,
    '-x264-params',
    'aud=1:repeat-headers=1',
    ...rate,
    '-f',
    'h264',
  ]);
  const clip = pictureClipOf(stream);
  const { format, frame } = framesOfPictures(clip);
  assert.ok(format.kind === 'h264');
  const watch = new PictureWatch();
  return clip.pictures.flatMap((_, n) => {
    watch.push(frame(n), format);
    return n % 25 === 24 ? [watch.trouble] : [];
  });
}

/** Steps of 255, less than any sensor has. */
const noise = ['-vf', 'noise=alls=2:allf=t'];
const rates = { constant: ['-b:v', '1M', '-maxrate', '1M', '-bufsize', '2M'], quality: ['-crf', '20'] };

test('black and a picture that stands still are seen after 11 s, at both ways of coding', needsFfmpeg, () => {
  for (const [size, rate] of [
    ['640x360', rates.constant],
    ['960x540', rates.quality],
  ] as const) {
    const black = watchPictures(`color=black:s=${size}`, 13, rate);
    assert.deepEqual([black[8], black[11]], [undefined, 'black'], size);
    const still = watchPictures(`smptebars=s=${size}`, 13, rate);
    assert.deepEqual([still[8], still[11]], [undefined, 'frozen'], size);
  }
});

test(
  'no alarm in 96 s of pictures with the noise of a sensor, also of a bare wall and a dark room',
  needsFfmpeg,
  () => {
    for (const rate of Object.values(rates)) {
      for (const scene of ['smptebars', 'color=0xd0d0c8', 'color=0x101010']) {
        const seen = watchPictures(`${scene}${scene.includes('=') ? ':' : '='}s=320x180`, 16, [...noise, ...rate]);
        assert.deepEqual(seen.filter(Boolean), [], scene);
      }
    }
  },
);

test('a room in which nothing moves looks still when the encoder takes the noise out', needsFfmpeg, () => {
  const seen = watchPictures('smptebars=s=320x180', 13, [...noise, '-crf', '32']);
  assert.equal(seen.at(-1), 'frozen');
});

test('no alarm in 30 minutes of a hearing in which hardly anything moves', () => {
  const alarms = LOOP.views.flatMap((view) => {
    const { format, frame } = framesOfView(view);
    assert.ok(format.kind === 'h264');
    const watch = new PictureWatch();
    return Array.from({ length: 30 * 60 * 25 }, (_, n) => {
      watch.push(frame(n), format);
      return watch.trouble;
    }).filter(Boolean);
  });
  assert.deepEqual(alarms, []);
});

function watchSound(frames: readonly Uint8Array[], config: Uint8Array): SoundWatch & { alarms: number } {
  const format = aacFormat(config);
  const watch = Object.assign(new SoundWatch(), { alarms: 0 });
  for (const chunk of frames) {
    const frame = { chunks: [chunk], sizeBytes: chunk.length, durationTicks: 1024, isKey: true } as unknown as Frame;
    watch.push(frame, format);
    if (watch.isSilent) watch.alarms += 1;
  }
  return watch;
}

test('a dead microphone is seen after 10 s; no alarm in 60 s of the quietest noise', needsFfmpeg, () => {
  const sound = (filter: string, seconds: number) =>
    framesOfAdts(encoded(filter, ['-t', String(seconds), '-ac', '1', '-c:a', 'aac', '-b:a', '48k', '-f', 'adts']));
  const dead = sound('anullsrc=r=48000:cl=mono', 12);
  assert.ok(
    watchSound(
      dead.frames.map(({ raw }) => raw),
      dead.config,
    ).isSilent,
  );
  const quiet = sound('anoisesrc=r=48000:a=0.0003', 60);
  assert.equal(
    watchSound(
      quiet.frames.map(({ raw }) => raw),
      quiet.config,
    ).alarms,
    0,
  );
});

test('no alarm of silence in 30 minutes of speech with pauses, and the meter moves with it', () => {
  const { format, frame } = framesOfSound();
  const watch = new SoundWatch();
  const levels = new Set<number>();
  for (let n = 0; n < (30 * 60 * 1e6) / 64_000; n += 1) {
    watch.push(frame(n), format);
    assert.equal(watch.isSilent, false);
    levels.add(watch.level);
  }
  assert.ok(levels.size >= 5, [...levels].join());
  assert.equal(watch.isMeasurable, true);
});

test('an encoder of constant rate is told as not measurable', () => {
  const watch = watchSound(
    Array.from({ length: 200 }, () => new Uint8Array(80)),
    Uint8Array.of(0x11, 0x88),
  );
  assert.deepEqual([watch.isMeasurable, watch.isSilent, watch.level], [false, false, 0]);
});
