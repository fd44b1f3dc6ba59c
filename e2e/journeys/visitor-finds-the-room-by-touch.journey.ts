import assert from 'node:assert/strict';
import { journey, langs, type Manner } from '../walking/journey.ts';
import { KioskVisitor } from '../walking/kiosk-visitor.ts';
import type { Walker } from '../walking/walker.ts';

const court = 'court=7517';
const byTouch: readonly Manner[] = [{ name: 'by touch alone', size: 'board', in: langs }];
const settings = ['', '&low=1', '&contrast=1', '&large=1'] as const;

journey('a visitor finds the room at the kiosk', byTouch, async ({ walker, tells }) => {
  const surname = await surnameOfToday(walker);
  const visitor = new KioskVisitor(walker);
  await walker.opens(`/kiosk?${court}`);
  await walker.stands('the day with its doors');
  const { scrollHeight, clientHeight } = await walker.page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return { scrollHeight, clientHeight };
  });
  assert.ok(scrollHeight <= clientHeight, `the home scrolls: ${scrollHeight} of ${clientHeight}`);
  await visitor.goes('.sot-tile--first');
  await visitor.types(surname.slice(0, 4).toLowerCase());
  await visitor.goes('.sot-key--submit');
  await walker.stands('what was found');
  assert.ok(!walker.page.url().includes('find='), 'no address holds a surname');
  await visitor.goes('.sot-hearing a');
  assert.ok(visitor.taps <= 3 && visitor.keys <= 4, `${visitor.taps} taps and ${visitor.keys} letters`);
  tells(`${visitor.taps} taps and ${visitor.keys} letters to the room`);
  assert.equal(await walker.page.locator('.sot-where dd').count(), 3, 'time, room and floor');
  assert.ok(await walker.page.locator('.sot-way').isVisible());
  await walker.stands('the way to the room');
});

journey('a visitor sets the screen of the kiosk', byTouch, async ({ walker }) => {
  const visitor = new KioskVisitor(walker);
  for (const set of settings) {
    const isLow = set.includes('low');
    for (const screen of [
      '',
      '/today',
      '/find',
      '/number',
      '/talon',
      '/acts',
      '/reception',
      '/ask',
      '/ask/text',
      '/helplines',
    ]) {
      await walker.opens(`/kiosk${screen}?${court}${set}`);
      await visitor.stands(`${screen || 'the home'} ${set}`, isLow);
    }
  }
});

journey('a visitor leaves the kiosk', byTouch, async ({ walker, lang }) => {
  const { page } = walker;
  await page.clock.install();
  await walker.opens(`/kiosk?${court}`);
  const visitor = new KioskVisitor(walker);
  await visitor.goes('.sot-tile--first');
  await visitor.types('қасы');
  await visitor.goes('.sot-key--submit');
  await page.locator('[data-island="kiosk"][data-island-state="live"]').waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    await (await caches.open('of-a-visitor')).put('/left', new Response('behind'));
    localStorage.setItem('left', 'behind');
    sessionStorage.setItem('left', 'behind');
  });
  await page.clock.runFor(59_000);
  assert.equal(await page.locator('dialog[open]').count(), 0);
  await page.clock.runFor(2_000);
  const dialog = page.locator('dialog[open][role="alertdialog"]');
  await dialog.waitFor();
  assert.ok(await page.locator('[data-kiosk-stay]:focus').count(), 'the large button has the focus');
  await visitor.stands('the question whether somebody is there');
  await visitor.touches('[data-kiosk-stay]');
  assert.equal(await dialog.count(), 0);
  await page.clock.runFor(61_000);
  await dialog.waitFor();
  // The address is that of the home already: it holds nothing of the visitor.
  const isHome = await visitor.leaves();
  await page.clock.runFor(20_000);
  await isHome();
  assert.ok(page.url().endsWith(`/kk/kiosk?${court}`));
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0, 'nothing is stored');
  const cacheNames = await page.evaluate(async () => await caches.keys());
  assert.deepEqual(
    cacheNames.filter((name) => !name.startsWith('ashyq-kiosk-')),
    [],
    'no cache but that of public lists',
  );
  await page.goBack().catch(() => undefined);
  await page.waitForLoadState('load');
  const seen = await page.locator('body').textContent();
  assert.ok(!/қасы/i.test(seen ?? ''), `Back shows nothing of the visitor in ${lang}`);
  assert.equal(await page.locator('.sot-rows').count(), 0, 'Back shows no rows that were found');
});

/** A surname of somebody in a hearing of the court that is shown today. */
async function surnameOfToday({ origin }: Walker): Promise<string> {
  for (let page = 1; page < 20; page += 1) {
    const list = await (await fetch(`${origin}/kk/kiosk/today?${court}&page=${page}`)).text();
    const [surname] = [...list.matchAll(/(\p{Lu}\p{Ll}{3,}) \p{Lu}\. /gu)].map(([, name = '']) => name);
    if (surname) return surname;
  }
  throw new Error('nobody is named today');
}
