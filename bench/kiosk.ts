import type { Browser, Page } from '@playwright/test';
import { openBrowser } from '../tools/browser.ts';
import { type Promised, rounded } from './promise-line.ts';
import { type Served, serve } from './served.ts';

const TAP_MS = 100;
const COLD_MS = 3000;
const CUT_MS = 1000;
const home = '/kk/kiosk?court=7517';
const screen = { viewport: { width: 1080, height: 1920 }, hasTouch: true };
const toHome = 'a[href*="/kiosk?"]:not(.sot-brand, [data-board])';
const to = (path: string) => `main a[href*="/kiosk/${path}"], .sot-kiosk-bar a[href*="/kiosk/${path}"]`;
/** A round through every door of the kiosk: each is tapped on the screen before it; a letter is a key. */
const round = [
  ...[to('today'), to('hearing/'), toHome],
  ...[to('find'), 'а', 'л', 'м', '.sot-key--submit', to('find'), to('number'), to('talon'), toHome],
  ...[to('acts'), toHome, to('reception'), to('reception/times'), toHome],
  ...[to('ask'), to('ask/text'), toHome, to('helplines'), toHome],
  ...['[hreflang="ru"]', '.sot-kiosk-bar__setting >> nth=0', '.sot-kiosk-bar__setting >> nth=0', '[hreflang="kk"]'],
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
    const { screens, keys } = await tapRounds(page, served, seconds > 10 ? 12 : 4);
    await page.goto(`${served.origin}${home}`);
    await page.waitForFunction(isKept, home);
    await stop();
    const cut = await reloads(page, 5);
    await browser.close();
    return [
      line('kiosk', 'ms p95 from tap to the next screen', atShare(screens, 0.95), TAP_MS, screens.length),
      line('kiosk-key', 'ms p95 from tap on a key to its letter', atShare(keys, 0.95), TAP_MS, keys.length),
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

interface Taps {
  readonly screens: number[];
  readonly keys: number[];
}

/** Taps as quickly as the next target is there; no person is so quick. */
async function tapRounds(page: Page, { origin }: Served, rounds: number): Promise<Taps> {
  await page.addInitScript(watchPaints);
  await page.goto(`${origin}${home}`);
  const taps: Taps = { screens: [], keys: [] };
  for (let time = 0; time < rounds; time += 1)
    for (const next of round) {
      await page.locator('[data-island="kiosk"][data-island-state="live"]').waitFor({ state: 'attached' });
      const isKey = next.length === 1;
      if (isKey) await page.locator('[data-island="keyboard"][data-island-state="live"]').waitFor();
      const target = isKey ? `.sot-key[data-sign="${next}"]` : next;
      await page.locator(target).filter({ visible: true }).first().tap();
      const found = await page.evaluate(sinceTap);
      (isKey ? taps.keys : taps.screens).push(found);
    }
  return taps;
}

/** What the page notes of a tap: when the finger came down, and when what it asked for was on the glass. */
interface Noted {
  tapped: number;
  shown?: number | undefined;
}

/** Runs in every document before its scripts: the browser tells when each new heading was presented. */
function watchPaints(): void {
  const noted: Noted = { tapped: 0 };
  Object.assign(window, { noted });
  const isNew = (at: number): boolean => at > noted.tapped;
  addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      noted.tapped = timeStamp;
      noted.shown = undefined;
    },
    true,
  );
  // A letter is there at the end of the frame that follows it.
  addEventListener('input', () => requestAnimationFrame(() => setTimeout(() => (noted.shown = performance.now()))));
  new MutationObserver(() => {
    for (const part of document.querySelectorAll('main h1, main h1 span'))
      part.setAttribute('elementtiming', 'heading');
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) if (isNew(startTime)) noted.shown ??= startTime;
  }).observe({ type: 'element', buffered: true });
}

/** Runs in the page. */
async function sinceTap(): Promise<number> {
  const { noted } = window as unknown as { noted: Noted };
  while (noted.shown === undefined) await new Promise((resolve) => setTimeout(resolve, 2));
  return noted.shown - noted.tapped;
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
