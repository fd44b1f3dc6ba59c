import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openBrowser } from '../../tools/browser.ts';
import { openSampleSite } from './sample-site.tsx';

it('the keyboard reaches every control in the order of the page, with a ring of two colours around it', async (t) => {
  const browser = await openBrowser();
  if (!browser) return t.skip('needs: browser');
  const site = await openSampleSite();
  t.after(async () => {
    await browser.close();
    site.close();
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${site.origin}/kk/design`);
  await page.locator('.govuk-skip-link').focus();
  const seen: string[] = [];
  for (let step = 0; step < 200; step++) {
    const now = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      // A hidden radio button shows the ring on the box that its label draws.
      const isBox = element.matches('.govuk-radios__input, .govuk-checkboxes__input');
      const style =
        isBox && element.nextElementSibling
          ? getComputedStyle(element.nextElementSibling, '::before')
          : getComputedStyle(element);
      const { outlineStyle, outlineWidth, boxShadow } = style;
      return { name: element.outerHTML.slice(0, 80), ring: `${outlineStyle} ${outlineWidth}`, inner: boxShadow };
    });
    if (!now) break;
    seen.push(now.name);
    assert.equal(now.ring, 'solid 3px', now.name);
    assert.match(now.inner, /rgb\(255, 216, 77\)/, now.name);
    await page.keyboard.press('Tab');
  }
  assert.ok(seen.length > 50, `only ${seen.length} stops`);
  assert.match(seen.at(-1) ?? '', /footer/);
});

it('the skip link brings the reader into the main content', async (t) => {
  const browser = await openBrowser();
  if (!browser) return t.skip('needs: browser');
  const site = await openSampleSite();
  t.after(async () => {
    await browser.close();
    site.close();
  });
  const page = await browser.newPage();
  await page.goto(`${site.origin}/kk/live-page`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main-content');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'first-link');
});

it('an island comes to life from what the server has written', async (t) => {
  const browser = await openBrowser();
  if (!browser) return t.skip('needs: browser');
  const site = await openSampleSite();
  t.after(async () => {
    await browser.close();
    site.close();
  });
  const page = await browser.newPage();
  await page.addInitScript(() => Object.assign(window, { print: () => document.body.append('printed') }));
  await page.goto(`${site.origin}/kk/design`);
  const button = page.locator('[data-island="print-page"] button');
  assert.equal(await button.isVisible(), false);
  await page.locator('#buttons-title').scrollIntoViewIfNeeded();
  await page.locator('[data-island-state="live"]').waitFor({ timeout: 5_000 });
  await button.click();
  assert.match((await page.textContent('body')) ?? '', /printed$/);
});

it('Kazakh counts are grouped by a space, also where the browser has no Kazakh', async (t) => {
  const browser = await openBrowser();
  if (!browser) return t.skip('needs: browser');
  const site = await openSampleSite();
  t.after(async () => {
    await browser.close();
    site.close();
  });
  const page = await browser.newPage();
  await page.route('**/kk/design', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/data-maxlength="\d+"/, 'data-maxlength="4000"'),
    });
  });
  await page.goto(`${site.origin}/kk/design`);
  const message = page.locator('.govuk-character-count__status').first();
  await message.waitFor({ state: 'attached' });
  assert.match((await message.textContent()) ?? '', /[34][\s\u00a0]\d{3}/);
});
