import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';
import { journey, langs } from '../walking/journey.ts';
import { openLine } from '../walking/line.ts';
import { sizes } from '../walking/page-rules.ts';

const court = 'court=7517';
const byTouch = [{ name: 'by touch alone', size: 'board', in: langs }] as const;

journey('a visitor comes to a kiosk without a network', byTouch, async ({ court: { origin }, lang, walker }) => {
  const line = await openLine(origin);
  const context = await walker.context.browser()?.newContext({ viewport: sizes.board, hasTouch: true });
  assert.ok(context);
  try {
    const page = await context.newPage();
    const isOld = page.locator('[data-kiosk-offline]');
    await page.goto(`${line.origin}/${lang}/kiosk?${court}`);
    const wanted = ['', '/today', '/helplines', '/offline'].map((screen) => `/${lang}/kiosk${screen}?${court}`);
    for (let tries = 0; tries < 100 && !(await page.evaluate(areKept, wanted)); tries += 1)
      await page.waitForTimeout(100);
    await line.cut();
    await page.reload();
    await page.locator('.sot-board__page:not([hidden]) .sot-hearing').first().waitFor();
    assert.match((await page.locator('.sot-age__line').first().textContent()) ?? '', /\d\d:\d\d/);
    await isOld.waitFor();
    await goes(page, '.sot-tile[href*="/today"]');
    assert.ok((await page.locator('.sot-hearing').count()) > 0, 'the list of the last visit');
    assert.match((await page.locator('.sot-as-of').textContent()) ?? '', /\d\d:\d\d/);
    await isOld.waitFor();
    await goes(page, '[href*="/kiosk?"]:not(.sot-brand)');
    await goes(page, '.sot-tile[href*="/find"]');
    assert.equal(await page.locator('form').count(), 0, 'what cannot be sent is not asked for');
    await goes(page, 'main .govuk-button[href*="/helplines"]');
    assert.ok((await page.locator('.sot-numbers__number').count()) > 0, 'numbers to call');
    await line.mend();
    await goes(page, '[href*="/kiosk?"]:not(.sot-brand)');
    await isOld.waitFor({ state: 'hidden' });
    await goes(page, '.sot-tile[href*="/find"]');
    assert.equal(await page.locator('form').count(), 1, 'the network is back');
  } finally {
    await context.close();
    await line.cut();
  }
});

/** Runs in the page: its worker holds these screens. */
async function areKept(addresses: readonly string[]): Promise<boolean> {
  const found = await Promise.all(addresses.map((address) => caches.match(address)));
  return navigator.serviceWorker.controller !== null && found.every(Boolean);
}

async function goes(page: Page, selector: string): Promise<void> {
  await page.locator('main').evaluate((main) => main.setAttribute('data-left', ''));
  await page.locator(selector).filter({ visible: true }).first().tap();
  await page.locator('main:not([data-left])').waitFor();
}
