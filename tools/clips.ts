/**
 * `npm run clips`: makes the pictures and the sound that the camera simulator sends, from drawings in tools/clips. Wants
 * Debian's ffmpeg, espeak-ng, sox and fonts-dejavu-core; a court needs none of them, for what is made is committed.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LOOP } from '@ashyq/camera-simulator';
import { makePictures } from './clips/make-pictures.ts';
import { makeSound } from './clips/make-sound.ts';

const LIMIT_BYTES = 300_000;
const folder = fileURLToPath(new URL('../packages/camera-simulator/clips/', import.meta.url));

for (const program of ['ffmpeg', 'espeak-ng', 'sox']) {
  if (spawnSync(program, ['-version']).error) {
    process.stderr.write(`needs ${program}: apt-get install ffmpeg espeak-ng sox fonts-dejavu-core\n`);
    process.exit(1);
  }
}
const made: string[] = [];
for (const view of LOOP.views) {
  const path = `${folder}${view}.h264`;
  makePictures(view, path);
  made.push(path);
}
makeSound(`${folder}sound.aac`);
made.push(`${folder}sound.aac`);
const sizes = made.map((path) => statSync(path).size);
const total = sizes.reduce((sum, size) => sum + size, 0);
process.stdout.write(
  `${made.map((path, at) => `${path} ${sizes[at]}`).join('\n')}\n${total} of ${LIMIT_BYTES} bytes\n`,
);
if (total > LIMIT_BYTES) process.exitCode = 1;
