import { openBrowser, provideBrowser } from '../tools/browser.ts';
import { p95, percentile } from './percentile.ts';
import { timeHearing } from './player/hearing.ts';
import { openRecording, placesOf, seekTimes, spreads } from './player/watch.ts';
import { type Promised, rounded } from './promise-line.ts';
import { serve } from './served.ts';

const PORT = 3927;
const SEEK_MS = 500;
const SPREAD_PICTURES = 1;
const MARK_MS = 100;
const ALARM_MS = 2000;

/** What a viewer and a secretary wait for, in Chromium: pictures are known by the clock in them, marks and alarms by the screen. */
export async function measure(seconds: number): Promise<readonly Promised[]> {
  provideBrowser();
  const browser = await openBrowser(['--autoplay-policy=no-user-gesture-required']);
  if (!browser) throw new Error('the bench of the player needs a browser');
  const served = await serve({ port: PORT, untilLaid: true, isPinned: false });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'kk' });
    const page = await context.newPage();
    const outline = await openRecording(page, served.origin);
    const seeks = await seekTimes(page, outline, placesOf(outline, seconds * 6));
    const apart = await spreads(page, outline, seconds * 2);
    await context.close();
    const { marks, alarms } = await timeHearing(browser, served.origin, seconds > 10 ? 10 : 3);
    const worst = Object.entries(alarms).map(([what, took]) => [`the longest of ${what}`, Math.max(...took)] as const);
    return [
      line('player-seek', 'ms to the pictures of all four, p95', seeks, SEEK_MS),
      line('player-spread', 'pictures of 40 ms between four views, p95', apart, SPREAD_PICTURES),
      line('player-mark', 'ms from a key to its mark on the screen, p95', marks, MARK_MS),
      line('player-alarm', 'ms from a fault to its words, p95', Object.values(alarms).flat(), ALARM_MS, worst),
    ];
  } finally {
    await browser.close();
    await served.stop();
  }
}

function line(
  name: string,
  unit: string,
  values: readonly number[],
  limit: number,
  more: readonly (readonly [string, number])[] = [],
): Promised {
  const ours = p95(values);
  const told = [['the median', percentile(values, 0.5)], ['the longest', Math.max(...values)], ...more] as const;
  return {
    ...{ name, unit, ours: rounded(ours), limit, ratio: rounded(ours / limit), goal: 1, better: 'lower' },
    ...{ peer: Object.fromEntries(told.map(([what, value]) => [what, rounded(value)])), n: values.length },
  };
}
