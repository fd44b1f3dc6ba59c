import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { LOOP, readPictureClock } from '@ashyq/camera-simulator';
import { unixUsOf } from '@ashyq/cmaf';
import { outlineOf, segmentsOf } from './recorded-tracks.ts';

const SIZE = { width: 640, height: 360 } as const;
const PICTURE_US = 40_000;

/**
 * How far the first picture of each segment is from the place where its track says it is, in ms: what the picture itself shows
 * against `tfdt`, without believing anything that the recorder says of its clocks.
 */
export async function errorsOf(folder: string, view: string, fromUs: number): Promise<number[]> {
  const outline = await outlineOf(folder, view);
  const chosen = segmentsOf(outline).filter((one) => unixUsOf(one.startTicks, outline.timescale) >= fromUs);
  return chosen.flatMap((segment) => {
    const file = Buffer.concat([
      readFileSync(`${folder}/${view}/${segment.init.file}`),
      readFileSync(`${folder}/${view}/${segment.file}`),
    ]);
    const args = ['-v', 'quiet', '-i', '-', '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'gray', '-'];
    const { stdout } = spawnSync('ffmpeg', args, { input: file, maxBuffer: 1e7 });
    const shown = readPictureClock((x, y) => stdout[y * SIZE.width + x] ?? 0, SIZE.width);
    if (shown === undefined) return [];
    const startUs = unixUsOf(segment.startTicks, outline.timescale);
    const loopUs = LOOP.pictures * PICTURE_US;
    const off = (((startUs % loopUs) - shown * PICTURE_US + 1.5 * loopUs) % loopUs) - loopUs / 2;
    return [off / 1000];
  });
}
