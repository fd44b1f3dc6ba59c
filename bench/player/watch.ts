import { clockBlocks, LOOP } from '@ashyq/camera-simulator';
import type { Page } from '@playwright/test';
import type { Outline } from '#modules/recording';
import { clockStrip, greysOfViews, numbersOf } from '../../e2e/walking/picture-clocks.ts';

const LOOP_US = LOOP.seconds * 1_000_000;
/** Where it begins to play, so that it does not come to the closed part or to the end. */
const NEAR_BEGINNING_S = 4.5;
const PICTURE_US = LOOP_US / LOOP.pictures;

/** The page of the demo's recorded hearing, as its party opens it. */
export async function openRecording(page: Page, origin: string): Promise<Outline> {
  await page.addInitScript({ content: `globalThis.greysOfViews = ${greysOfViews}` });
  await page.goto(`${origin}/kk/demo`);
  await page.click('button[data-role="citizen"]');
  await page.waitForLoadState('load');
  const link = 'a[href*="/cabinet/recordings/"]';
  await page.goto(`${origin}/kk/cabinet/cases`);
  const cases = await page.$$eval<string[], HTMLAnchorElement>('main a[href*="/cabinet/cases/"]', (all) =>
    all.map(({ href }) => href),
  );
  for (const address of new Set(cases)) {
    await page.goto(address);
    if ((await page.locator(link).count()) > 0) break;
  }
  await page.goto(
    await page
      .locator(link)
      .first()
      .evaluate((one) => (one as HTMLAnchorElement).href),
  );
  await page.locator('[data-player="theatre"]').waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1);
  return (await (await page.request.get(`${origin}/media/recordings/${id}/outline.json`)).json()) as Outline;
}

/** Seconds of the recording in the middle of a picture, all over it, of which every view has one. */
export function placesOf({ fromUs, toUs, tracks, closed }: Outline, count: number): readonly number[] {
  const views = tracks.filter(({ kind }) => kind === 'video');
  const tenths = Math.floor((toUs - fromUs) / 100_000);
  const isThere = (us: number): boolean =>
    views.every(({ segments }) => segments.some(([, , from, to]) => from <= us && us < to)) &&
    !closed.some(([from, to]) => from <= us && us < to);
  const places: number[] = [];
  // An odd number of tenths lies in the middle of a picture; a step without a common divisor goes everywhere.
  for (let n = 1; places.length < count; n += 1) {
    const tenth = (((n * 618) % tenths) | 1) % tenths;
    if (tenth > 0 && isThere(fromUs + tenth * 100_000)) places.push(tenth / 10);
  }
  return places;
}

/** @returns ms from the hand on the bar until each view shows the very picture of that moment, by the clock in it */
export async function seekTimes(page: Page, outline: Outline, places: readonly number[]): Promise<readonly number[]> {
  const took: number[] = [];
  for (const place of places) {
    const us = outline.fromUs + place * 1_000_000;
    const wanted = clockBlocks(Math.floor((us % LOOP_US) / PICTURE_US));
    took.push(await page.evaluate(seekTo, { place, wanted, strip: clockStrip }));
  }
  return took;
}

type Greys = typeof greysOfViews;

/** Runs in the page. @throws when a view does not come to it in ten seconds */
async function seekTo(asked: { place: number; wanted: readonly boolean[]; strip: typeof clockStrip }): Promise<number> {
  const { greysOfViews: read } = globalThis as unknown as { greysOfViews: Greys };
  const { place, wanted, strip } = asked;
  const bar = document.querySelector<HTMLInputElement>('[data-player="position"]');
  if (!bar) throw new Error('no bar');
  const count = document.querySelectorAll('video[data-track]').length;
  const isShown = (): boolean => {
    const greys = Object.values(read(strip));
    const isWanted = ([white = 0, black = 0, ...rest]: readonly number[]): boolean =>
      white - black >= 96 && rest.every((grey, at) => grey > (white + black) / 2 === wanted[at + 2]);
    return greys.length === count && greys.every(isWanted);
  };
  const began = performance.now();
  bar.value = String(place);
  bar.dispatchEvent(new Event('input', { bubbles: true }));
  while (!isShown()) {
    if (performance.now() - began > 10_000) throw new Error(`second ${place} is not shown by every view`);
    await new Promise((done) => requestAnimationFrame(done));
  }
  return performance.now() - began;
}

/** @returns of each painted moment while it plays, how many pictures lie between the view that is ahead and the one behind */
export async function spreads(page: Page, outline: Outline, seconds: number): Promise<readonly number[]> {
  await seekTimes(page, outline, [NEAR_BEGINNING_S]);
  await page.locator('body').press('KeyK');
  // A machine may begin the views apart: the player brings them together, which is what is measured afterwards.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLMediaElement>('[data-track]')].every((one) => !one.paused && one.readyState >= 3),
  );
  await page.waitForTimeout(2000);
  const seen = await page.evaluate(watchViews, { seconds, strip: clockStrip });
  await page.locator('body').press('KeyK');
  return seen.flatMap((greys) => {
    const numbers = Object.values(numbersOf(greys));
    return numbers.length === Object.keys(greys).length && numbers.length > 1 ? [spreadOf(numbers)] : [];
  });
}

/** On the ring of the clip. */
function spreadOf(numbers: readonly number[]): number {
  const [first = 0] = numbers;
  const half = LOOP.pictures / 2;
  const apart = numbers.map((one) => ((one - first + half + LOOP.pictures) % LOOP.pictures) - half);
  return Math.max(...apart) - Math.min(...apart);
}

/** Runs in the page. */
async function watchViews({ seconds, strip }: { seconds: number; strip: typeof clockStrip }) {
  const { greysOfViews: read } = globalThis as unknown as { greysOfViews: Greys };
  const seen: ReturnType<Greys>[] = [];
  for (const until = performance.now() + seconds * 1000; performance.now() < until; ) {
    await new Promise((done) => requestAnimationFrame(done));
    seen.push(read(strip));
  }
  return seen;
}
