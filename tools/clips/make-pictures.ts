import { execFileSync } from 'node:child_process';
import { LOOP } from '@ashyq/camera-simulator';
import { type ClipView, drawScene } from './scene.ts';

/** A key frame each two seconds, as cameras of a courtroom are to be set, and no picture that refers to a later one. */
const ENCODING = [
  ...['-c:v', 'libx264', '-preset', 'veryslow', '-profile:v', 'main', '-crf', '29', '-pix_fmt', 'yuv420p'],
  ...['-bf', '0', '-g', '50', '-keyint_min', '50', '-sc_threshold', '0'],
  ...['-x264-params', 'aud=1:repeat-headers=1:threads=1', '-bsf:v', 'filter_units=remove_types=6', '-f', 'h264'],
];

const FONT = 'font=DejaVu Sans:fontcolor=white:box=1:boxcolor=black@0.7:boxborderw=6';

/** Byte stream of ITU-T H.264 annex B with a delimiter before each picture. */
export function makePictures(view: ClipView, path: string): void {
  const frames = Array.from({ length: LOOP.pictures }, (_, number) => drawScene(view, number).pixels);
  const seconds = `drawtext=text='%{eif\\:trunc(n/${LOOP.picturesPerSecond})\\:d\\:2}':x=220:y=14:fontsize=20:${FONT}`;
  const demo = `drawtext=text='ДЕМО':x=w-100:y=14:fontsize=20:${FONT}`;
  const input = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-s',
    '640x360',
    '-r',
    String(LOOP.picturesPerSecond),
    '-i',
    '-',
  ];
  execFileSync(
    'ffmpeg',
    ['-y', '-v', 'error', ...input, '-vf', `${seconds},${demo}`, '-map_metadata', '-1', ...ENCODING, path],
    { input: Buffer.concat(frames), stdio: ['pipe', 'ignore', 'inherit'] },
  );
}
