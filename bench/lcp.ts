import type { Browser } from '@playwright/test';
import { openBrowser, provideBrowser } from '../tools/browser.ts';
import { type Promised, rounded } from './promise-line.ts';
import { serve } from './served.ts';

const LIMIT_MS = 2500;
/** A village's 3G: 400 kbit/s both ways, 400 ms to the answer. */
const NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** The phone that most people hold. */
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** The narrowest: where lines are full, letters that come late move most. */
const NARROW = { ...PHONE, viewport: { width: 320, height: 640 } };

/** Above this a page is said to jump under its reader (web.dev: «good» up to 0.1). */
const SHIFT_LIMIT = 0.1;

/** Largest contentful paint and layout shift of pages that are opened from a link, nothing of the site in the browser yet. */
export async function measure(seconds: number): Promise<readonly Promised[]> {
  provideBrowser();
  const browser = await openBrowser();
  if (!browser) throw new Error('needs a browser: install Chromium, or let Playwright download its own');
  const served = await serve({ port: 3909, untilLaid: true, isPinned: false });
  try {
    const act = /href="(\/kk\/acts\/[^"?]+)"/.exec(await (await fetch(`${served.origin}/kk/acts`)).text())?.[1];
    const pages = {
      home: '/kk',
      court: '/kk/courts/7517',
      hearings: '/kk/hearings?court=7517',
      act: act ?? '/kk/acts',
      search: `/kk/search?q=${encodeURIComponent('сот')}`,
    };
    const visits = seconds > 10 ? 9 : 5;
    const lines: Promised[] = [];
    for (const [name, path] of Object.entries(pages)) {
      const seen: Seen[] = [];
      const url = `${served.origin}${path}`;
      for (let visit = 0; visit < visits; visit += 1) seen.push(await paintOf(browser, url, PHONE));
      const narrow = await paintOf(browser, url, NARROW);
      const paints = seen.map(({ paintMs }) => paintMs);
      const worst = Math.max(...[...seen, narrow].map(({ shift }) => shift));
      lines.push(line(`lcp-${name}`, 'ms', paints, LIMIT_MS), line(`cls-${name}`, '', [worst], SHIFT_LIMIT));
    }
    return lines;
  } finally {
    await browser.close();
    await served.stop();
  }
}

interface Seen {
  readonly paintMs: number;
  /** Of everything that moved by itself until the letters were there. */
  readonly shift: number;
}

function line(name: string, unit: string, values: readonly number[], limit: number): Promised {
  const median = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.POSITIVE_INFINITY;
  return {
    ...{ name, unit, ours: rounded(median), peer: {}, limit },
    ...{ ratio: rounded(median / limit), goal: 1, better: 'lower', n: values.length },
  };
}

/** The last paint that the browser names before anything is touched. */
async function paintOf(browser: Browser, url: string, phone: typeof PHONE): Promise<Seen> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', NETWORK);
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    return await page.evaluate(seenSoFar);
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
async function seenSoFar(): Promise<Seen> {
  const entries = (type: string): Promise<PerformanceEntryList> =>
    new Promise((done) => {
      new PerformanceObserver((list) => done(list.getEntries())).observe({ type, buffered: true });
      // A page in which nothing moved has no entry to be told of.
      setTimeout(() => done([]), 1000);
    });
  const [paints, shifts] = await Promise.all([entries('largest-contentful-paint'), entries('layout-shift')]);
  const values = shifts.map((entry) => (entry as PerformanceEntry & { readonly value: number }).value);
  return {
    paintMs: paints.at(-1)?.startTime ?? Number.POSITIVE_INFINITY,
    shift: values.reduce((sum, value) => sum + value, 0),
  };
}
