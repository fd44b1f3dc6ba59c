import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { openBrowser } from '../../tools/browser.ts';
import { openSampleSite, type SampleSite } from './sample-site.tsx';

let site: SampleSite;
let browser: Browser | undefined;
let context: BrowserContext | undefined;

before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());
beforeEach(async () => {
  site = await openSampleSite();
  context = await browser?.newContext();
});
afterEach(async () => {
  await context?.close();
  site.close();
});

async function openTab(): Promise<Page> {
  const page = await context?.newPage();
  if (!page) throw new Error('no browser');
  await page.goto(`${site.origin}/kk/live-page`);
  return page;
}

/** Real time, because the browser has its own clock; at most five seconds. */
async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isSo()) return;
    await wait(50);
  }
  assert.fail(`never came true: ${what}`);
}

const shows = (page: Page, row: string) => async () => (await page.locator('#first-link').textContent()) === row;
const needsBrowser = (t: TestContext): boolean => {
  if (!browser) t.skip('needs: browser');
  return browser !== undefined;
};

describe('a live page', () => {
  it('follows its topic within a second', async (t) => {
    if (!needsBrowser(t)) return;
    const page = await openTab();
    await until('a stream is open', () => site.streams() === 1);
    assert.equal(site.topics(), 'hearings:7517');
    const startedAt = performance.now();
    site.turn('105');
    await until('the new row is on the screen', shows(page, '105'));
    assert.ok(performance.now() - startedAt < 1000);
  });

  it('keeps the focus where the reader has put it, and says politely that something changed', async (t) => {
    if (!needsBrowser(t)) return;
    const page = await openTab();
    await until('a stream is open', () => site.streams() === 1);
    await page.locator('#first-link').focus();
    await page.evaluate(() => Object.assign(window, { kept: document.getElementById('second') }));
    site.turn('105');
    await until('the new row is on the screen', shows(page, '105'));
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'first-link');
    assert.ok(await page.evaluate(() => Reflect.get(window, 'kept') === document.getElementById('second')));
    await until(
      'it was said',
      async () => (await page.locator('[role=status]').last().textContent()) === 'Дерек жаңарды',
    );
  });

  it('says the words that come with the part, and the same ones only once', async (t) => {
    if (!needsBrowser(t)) return;
    const page = await openTab();
    await until('a stream is open', () => site.streams() === 1);
    const voice = page.locator('[role=status]').last();
    site.turn('105', 'Жаңа хабарлама: 1');
    await until('the words were said', async () => (await voice.textContent()) === 'Жаңа хабарлама: 1');
    await voice.evaluate((element) => element.replaceChildren('–'));
    site.turn('106', 'Жаңа хабарлама: 1');
    await until('the new row is on the screen', shows(page, '106'));
    await wait(300);
    assert.equal(await voice.textContent(), '–');
  });

  it('does not ask again for a part that does not change any more', async (t) => {
    if (!needsBrowser(t)) return;
    const page = await openTab();
    await until('a stream is open', () => site.streams() === 1);
    site.end();
    site.turn('105');
    await until('the last row is on the screen', shows(page, '105'));
    let asked = 0;
    page.on('request', (request) => (asked += request.url().endsWith('/board-part') ? 1 : 0));
    site.turn('106');
    await wait(600);
    assert.equal(asked, 0);
    assert.equal(await page.locator('#first-link').textContent(), '105');
  });

  it('holds one stream for all tabs of the browser', async (t) => {
    if (!needsBrowser(t)) return;
    const tabs = [await openTab(), await openTab(), await openTab()];
    await until('a stream is open', () => site.streams() === 1);
    site.turn('105');
    for (const tab of tabs) {
      await tab.bringToFront();
      await until('every tab follows', shows(tab, '105'));
    }
    assert.equal(site.streams(), 1);
  });

  it('hands the stream to another tab when the leading one is closed', async (t) => {
    if (!needsBrowser(t)) return;
    const first = await openTab();
    await until('a stream is open', () => site.streams() === 1);
    const second = await openTab();
    await first.close();
    await until('the second tab leads', () => site.streams() === 1);
    await wait(300);
    site.turn('105');
    await until('the second tab follows', shows(second, '105'));
  });

  it('says after five seconds without the stream that its data may be old, and catches up when it is back', async (t) => {
    if (!needsBrowser(t)) return;
    const page = await openTab();
    await until('a stream is open', () => site.streams() === 1);
    site.cut();
    const warning = page.locator('.sot-age--offline .sot-age__warning');
    await warning.waitFor({ timeout: 9_000 });
    assert.equal(await warning.textContent(), 'Байланыс үзілді. Экрандағы дерек ескіруі мүмкін.');
    site.turn('105');
    site.mend();
    await page.locator('#first-link', { hasText: '105' }).waitFor({ timeout: 9_000 });
    await until('the warning is gone', async () => (await page.locator('.sot-age--offline').count()) === 0);
  });

  it('closes the stream when the reader leaves', async (t) => {
    if (!needsBrowser(t)) return;
    const page = await openTab();
    await until('a stream is open', () => site.streams() === 1);
    await page.goto('about:blank');
    await until('no stream is left', () => site.streams() === 0);
  });
});
