import type { Browser } from '@playwright/test';
import { openBrowser, provideBrowser } from '../tools/browser.ts';
import { type Promised, rounded } from './promise-line.ts';
import { serve } from './served.ts';

const LIMIT_MS = 2500;
/** A village's 3G: 400 kbit/s both ways, 400 ms to the answer. */
const NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** The phone that most people hold. */
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Largest contentful paint of pages that are opened from a link, nothing of the site in the browser yet. */
export async function measure(seconds: number): Promise<readonly Promised[]> {
  provideBrowser();
  const browser = await openBrowser();
  if (!browser) throw new Error('needs a browser: install Chromium, or let Playwright download its own');
  const served = await serve({ port: 3909, untilLaid: true, isPinned: false });
  try {
    const act = /href="(\/kk\/acts\/[^"?]+)"/.exec(await (await fetch(`${served.origin}/kk/acts`)).text())?.[1];
    const pages = {
      court: '/kk/courts/7517',
      hearings: '/kk/hearings?court=7517',
      act: act ?? '/kk/acts',
      search: `/kk/search?q=${encodeURIComponent('сот')}`,
    };
    const visits = seconds > 10 ? 9 : 5;
    const lines: Promised[] = [];
    for (const [name, path] of Object.entries(pages)) {
      const times: number[] = [];
      for (let visit = 0; visit < visits; visit += 1) times.push(await paintOf(browser, `${served.origin}${path}`));
      lines.push(line(name, times));
    }
    return lines;
  } finally {
    await browser.close();
    await served.stop();
  }
}

function line(page: string, times: readonly number[]): Promised {
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
  return {
    ...{ name: `lcp-${page}`, unit: 'ms', ours: rounded(median), peer: {}, limit: LIMIT_MS },
    ...{ ratio: rounded(median / LIMIT_MS), goal: 1, better: 'lower', n: times.length },
  };
}

/** The last paint that the browser names before anything is touched. */
async function paintOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', NETWORK);
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    return await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) =>
            done(list.getEntries().at(-1)?.startTime ?? Number.POSITIVE_INFINITY),
          ).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
  } finally {
    await context.close();
  }
}
