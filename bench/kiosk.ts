import type { Browser, Page } from '@playwright/test';
import { openBrowser } from '../tools/browser.ts';
import { type Promised, rounded } from './promise-line.ts';
import { type Served, serve } from './served.ts';

const TAP_MS = 100;
const COLD_MS = 3000;
const CUT_MS = 1000;
const home = '/kk/kiosk?court=7517';
const screen = { viewport: { width: 1080, height: 1920 }, hasTouch: true };
/** A round through the kiosk: each is tapped on the screen before it. */
const round = [
  '/kiosk/today',
  '/kiosk/hearing/',
  '/kiosk?',
  '/kiosk/find',
  '/kiosk/number',
  '/kiosk?',
  '/kiosk/helplines',
  '/kiosk?',
];

/** From a finger to the first paint of the next screen, from a cold browser to the board, and from a cut network to it. */
export async function measure(seconds: number): Promise<readonly Promised[]> {
  const served = await serve({ port: 3907, untilLaid: true, isPinned: false });
  let isServing = true;
  const stop = async (): Promise<void> => {
    if (isServing) await served.stop();
    isServing = false;
  };
  try {
    const cold = await coldStarts(served, seconds > 10 ? 10 : 3);
    const browser = await needed();
    const page = await (await browser.newContext(screen)).newPage();
    const taps = await tapRounds(page, served, seconds > 10 ? 12 : 4);
    await page.goto(`${served.origin}${home}`);
    await page.waitForFunction(isKept, home);
    await stop();
    const cut = await reloads(page, 5);
    await browser.close();
    return [
      line('kiosk', 'ms p95 from tap to the next screen', atShare(taps, 0.95), TAP_MS, taps.length),
      line('kiosk-cold', 'ms from no browser to the board', Math.max(...cold), COLD_MS, cold.length),
      line('kiosk-cut', 'ms to the board without a network', Math.max(...cut), CUT_MS, cut.length),
    ];
  } finally {
    await stop();
  }
}

async function needed(): Promise<Browser> {
  const browser = await openBrowser();
  if (!browser) throw new Error('the bench of the kiosk needs a browser');
  return browser;
}

async function coldStarts({ origin }: Served, times: number): Promise<number[]> {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    const browser = await needed();
    const page = await (await browser.newContext(screen)).newPage();
    await page.goto(`${origin}${home}`, { waitUntil: 'commit' });
    await page.locator('.sot-board__page:not([hidden])').first().waitFor();
    found.push(performance.now() - began);
    await browser.close();
  }
  return found;
}

async function tapRounds(page: Page, { origin }: Served, rounds: number): Promise<number[]> {
  await page.addInitScript(() => {
    addEventListener('pointerdown', ({ timeStamp }) => {
      sessionStorage.setItem('tapped', String(performance.timeOrigin + timeStamp));
    });
  });
  await page.goto(`${origin}${home}`);
  const found: number[] = [];
  for (let time = 0; time < rounds; time += 1)
    for (const next of round) {
      await page.locator('[data-island="kiosk"][data-island-state="live"]').waitFor({ state: 'attached' });
      const loaded = page.waitForEvent('load');
      await page.locator(`a[href*="${next}"]:not(.sot-brand):not([hreflang])`).filter({ visible: true }).first().tap();
      await loaded;
      found.push(await page.evaluate(sinceTap));
    }
  return found;
}

/** Runs in the page. */
async function sinceTap(): Promise<number> {
  const painted = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  return performance.timeOrigin + painted - Number(sessionStorage.getItem('tapped'));
}

/** Runs in the page. */
async function isKept(address: string): Promise<boolean> {
  return navigator.serviceWorker.controller !== null && (await caches.match(address)) !== undefined;
}

async function reloads(page: Page, times: number): Promise<number[]> {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    await page.reload({ waitUntil: 'commit' });
    await page.locator('.sot-board__page:not([hidden]) .sot-hearing').first().waitFor();
    found.push(performance.now() - began);
  }
  return found;
}

function atShare(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function line(name: string, unit: string, ours: number, goal: number, n: number): Promised {
  const ratio = rounded(ours / goal);
  return { name, unit, ours: rounded(ours), peer: {}, limit: goal, ratio, goal, better: 'lower', n };
}
