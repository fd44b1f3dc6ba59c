/**
 * `npm run screenshots [-- NAME…]`: starts a demo court, walks to the pages of the README and through one case, and writes their
 * pictures to docs/tour. Names of the case begin with `case`; they are made together, in about three minutes.
 */
import { join } from 'node:path';
import { startCourt } from '../e2e/walking/court.ts';
import { openBrowser, provideBrowser } from './browser.ts';
import { Camera } from './screenshots/camera.ts';
import { takeCase } from './screenshots/case.ts';
import { takeRecording } from './screenshots/recording.ts';
import { takeTour } from './screenshots/tour.ts';
import { takeVideo } from './screenshots/video.ts';

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);

provideBrowser();
const browser = await openBrowser();
if (!browser) throw new Error('the pictures need a browser: install Chromium, or let Playwright download its own');
const court = await startCourt();
const camera = new Camera(browser, court.origin, join(import.meta.dirname, '..', 'docs', 'tour'));
try {
  await takeTour(camera, isWanted);
  await takeRecording(camera, isWanted);
  await takeVideo(camera, isWanted);
  if (wanted.length === 0 || wanted.some((name) => name.startsWith('case'))) await takeCase(camera);
} finally {
  await browser.close();
  await court.stop();
}
