import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from '@playwright/test';
import { inventPdf } from '#modules/filing/testing';
import { openPrinter } from '#platform/print';
import { openBrowser } from '../../tools/browser.ts';
import { openSampleSite, type SampleSite } from './sample-site.tsx';

/** Three pages of Kazakh text, as our own papers are printed. */
async function threePages(): Promise<Uint8Array> {
  const printer = openPrinter({ isDemo: false });
  const line = 'Талап қоюшы сотқа жүгініп, қарызды өндіруді сұрады. ';
  const name = Array.from({ length: 60 }, (_, at) => `${at + 1}. ${line.repeat(3)}`).join('\n\n');
  const template = new URL('../../src/platform/print/testing/hostile.typ', import.meta.url);
  const about = {
    lang: 'kk',
    title: 'Құжат',
    author: 'Сынақ',
    at: Temporal.Instant.from('2026-11-27T04:00:00Z'),
  } as const;
  const paper = await printer.print({ template, ...about, data: { title: 'Құжат', name } });
  await printer.close();
  return paper;
}

describe('a PDF in the page', () => {
  let browser: Browser | undefined;
  let site: SampleSite;
  const open = async (width = 1280): Promise<Page> => {
    const page = await (browser as Browser).newPage({ viewport: { width, height: 800 } });
    await page.goto(`${site.origin}/kk/reader`);
    return page;
  };
  const drawn = (number: number) => `[data-page="${number}"][data-drawn]`;

  before(async () => {
    browser = await openBrowser();
    site = await openSampleSite();
    site.lay(await threePages());
  });
  after(async () => {
    await browser?.close();
    site.close();
  });

  it('shows its pages with their text over them, and turns, enlarges and goes by the keyboard', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const page = await open();
    await page.locator(drawn(1)).waitFor({ timeout: 20_000 });
    assert.ok((await page.locator('[data-pdf="count"]').textContent())?.startsWith('/ '));
    assert.match((await page.locator('[data-page="1"] .sot-pdf__layer').textContent()) ?? '', /Талап қоюшы сотқа/);
    assert.equal(await page.locator('[data-pdf="fallback"]').isVisible(), false);
    await page.locator('[data-pdf="stage"]').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.inputValue('[data-pdf="number"]'), '2');
    await page.locator(drawn(2)).waitFor();
    const wide = async () => (await page.locator('[data-page="2"]').boundingBox())?.width ?? 0;
    const before = await wide();
    await page.keyboard.press('Equal');
    assert.ok((await wide()) > before * 1.2);
    assert.equal(await page.inputValue('[data-pdf="number"]'), '2', 'the page stays when its size changes');
    await page.keyboard.press('Digit0');
    await page.keyboard.press('KeyR');
    const box = await page.locator('[data-page="2"]').boundingBox();
    assert.ok(box && box.width > box.height, 'a page that was turned lies');
  });

  it('gives its text alone, on a screen of 320 pixels without scrolling sideways', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const page = await open(320);
    await page.locator(drawn(1)).waitFor({ timeout: 20_000 });
    await page.locator('[data-pdf="text"]').click();
    await page.locator('[data-page="1"] h3').waitFor();
    assert.match((await page.locator('[data-page="1"]').textContent()) ?? '', /Талап қоюшы сотқа жүгініп/);
    assert.equal(await page.locator('[data-pdf="text"]').getAttribute('aria-pressed'), 'true');
    const [needs, has] = await page
      .locator('[data-pdf="stage"]')
      .evaluate((stage) => [stage.scrollWidth, stage.clientWidth]);
    assert.ok(Number(needs) <= Number(has));
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  });

  it('reads in a thread that reaches no network', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const page = await open();
    await page.locator(drawn(1)).waitFor({ timeout: 20_000 });
    const [worker] = page.workers();
    const said = await worker?.evaluate(() => fetch('/paper.pdf').then(String, (refused: Error) => refused.message));
    assert.match(String(said), /Failed to fetch/);
  });

  it('leaves the way to save what it cannot open, and without a script there is no other', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const whole = await threePages();
    site.lay(Buffer.concat([Buffer.from('%PDF-1.7\n'), inventPdf().subarray(40, 90)]));
    const page = await open();
    await page.locator('[data-pdf="state"]').filter({ hasText: 'ашылмады' }).waitFor({ timeout: 20_000 });
    assert.equal(await page.locator('[data-pdf="fallback"] a').isVisible(), true);
    assert.equal(await page.locator('[data-pdf="reader"]').isVisible(), false);
    site.lay(whole);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.origin}/kk/reader`);
    assert.equal(await plain.locator('[data-pdf="fallback"] a').getAttribute('href'), '/paper.pdf');
    assert.equal(await plain.locator('[data-pdf="reader"]').isVisible(), false);
    await context.close();
  });
});
