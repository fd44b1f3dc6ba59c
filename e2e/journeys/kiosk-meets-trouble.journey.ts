import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';
import { openFormerCourt } from '../walking/former-worker.ts';
import { journey, type Manner } from '../walking/journey.ts';
import { sizes } from '../walking/page-rules.ts';

const home = '/kiosk?court=7517';
const byTouch: readonly Manner[] = [{ name: 'by touch alone', size: 'board', in: ['kk'] }];
const dayMs = 86_400_000;

journey('a kiosk whose clock is wrong by a day shows the time of the court', byTouch, async ({ walker }) => {
  const { page } = walker;
  await page.addInitScript((ms) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ms;
  }, dayMs);
  await walker.opens(home);
  const clock = page.locator('[data-clock]');
  const served = (await clock.getAttribute('data-clock')) ?? '';
  await page.locator('[data-island="board"][data-island-state="live"]').waitFor();
  await page.waitForTimeout(1500);
  const shown = (await clock.textContent())?.trim() ?? '';
  assert.ok(minutesApart(shown, served) <= 1, `${shown} is not the time of the court, ${served}`);
  assert.equal(await page.locator('.sot-age--offline').count(), 0, 'what is fresh is not called old');
  await walker.stands('the home by a wrong clock');
});

journey('a kiosk without room for its lists says so and goes on', byTouch, async ({ walker }) => {
  const { page, origin } = walker;
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2048 });
  await walker.opens(home);
  await page.locator('[data-kiosk-full]').waitFor();
  await walker.stands('the home without room');
  await page.locator('.sot-tile[href*="/today"]').tap();
  await page.locator('main:not(:has(.sot-tiles)) .sot-hearing').first().waitFor();
});

journey('a kiosk with the worker of an earlier version comes to this one', byTouch, async ({ walker, court, lang }) => {
  const past = await openFormerCourt(court.origin);
  const context = await walker.context.browser()?.newContext({ viewport: sizes.board, hasTouch: true });
  assert.ok(context);
  try {
    const page = await context.newPage();
    await page.goto(`${past.origin}/${lang}${home}`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.reload();
    assert.deepEqual(await cacheNames(page), ['ashyq-kiosk-1'], 'the former worker keeps in its own way');
    past.replace();
    await page.reload();
    for (let tries = 0; tries < 100 && (await cacheNames(page)).includes('ashyq-kiosk-1'); tries += 1)
      await page.waitForTimeout(100);
    const names = await cacheNames(page);
    assert.ok(!names.includes('ashyq-kiosk-1'), 'what the former worker kept is gone');
    await page.reload();
    await page.locator('.sot-board__page:not([hidden]) .sot-hearing').first().waitFor();
    assert.ok((await cacheNames(page)).every((name) => name.startsWith('ashyq-kiosk-')));
  } finally {
    await context.close();
    await past.close();
  }
});

async function cacheNames(page: Page): Promise<string[]> {
  return await page.evaluate(async () => await caches.keys());
}

/** Between a clock of the wall in Kazakhstan and an instant. */
function minutesApart(clock: string, instant: string): number {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Almaty');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const apart = Math.abs(hours * 60 + minutes - (at.hour * 60 + at.minute));
  return Math.min(apart, 1440 - apart);
}
