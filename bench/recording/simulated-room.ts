// Cameras as a process of their own, so that what they cost is not counted as the recorder's. Prints addresses as JSON.
import { readFileSync } from 'node:fs';
import {
  type CameraPlan,
  LOOP,
  pictureClipOf,
  readPictureClip,
  readSoundClip,
  startSimulator,
} from '@ashyq/camera-simulator';

/** Argument: a stream of H.264 for all cameras; without it the clips with the clock in the picture. */
const [path] = process.argv.slice(2);
const large = path === undefined ? undefined : pictureClipOf(readFileSync(path));
const cameras = LOOP.views.map((view, at): [string, CameraPlan] => {
  const pictures = large ?? readPictureClip(view);
  return [view, { pictures, ...(at === 0 ? { sound: readSoundClip() } : {}) }];
});
const simulator = await startSimulator({ cameras: Object.fromEntries(cameras) });
process.on('message', (faults: Readonly<Record<string, { delayMs: number; clockErrorMs: number }>>) => {
  for (const [view, fault] of Object.entries(faults)) Object.assign(simulator.camera(view), fault);
  for (const view of LOOP.views) simulator.camera(view).drop();
});
process.send?.(Object.fromEntries(LOOP.views.map((view) => [view, simulator.address(view)])));
