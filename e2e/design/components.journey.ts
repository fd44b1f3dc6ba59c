import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { openBrowser } from '../../tools/browser.ts';
import { accessibilityFaults } from '../walking/accessibility.ts';
import { openSampleSite, type SampleSite } from './sample-site.tsx';

const sizes = {
  phone: { width: 320, height: 640 },
  desk: { width: 1280, height: 720 },
  kiosk: { width: 1080, height: 1920 },
};

let site: SampleSite;
let browser: Browser | undefined;

before(async () => {
  site = await openSampleSite();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site.close();
});

async function visit(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, faults: string[]) => Promise<void>,
) {
  const context = await browser?.newContext(options);
  const page = await context?.newPage();
  if (!page) throw new Error('no browser');
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  await page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
  await look(page, faults);
  await context?.close();
}

async function checkPage(page: Page, faults: string[], without: readonly string[] = []): Promise<void> {
  assert.deepEqual(await accessibilityFaults(page, without), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0, 'the page scrolls sideways');
  assert.deepEqual(faults, []);
}

describe('the page of components', () => {
  for (const lang of ['kk', 'ru', 'en']) {
    for (const [size, viewport] of Object.entries(sizes)) {
      const kind = size === 'kiosk' ? '?kind=kiosk' : '';
      it(`has nothing against it in ${lang} on a ${size}`, async (t) => {
        if (!browser) return t.skip('needs: browser');
        await visit(`/${lang}/design${kind}`, { viewport, hasTouch: size === 'kiosk' }, checkPage);
      });
    }
  }

  it('has nothing against it at night, on a phone and a desk', async (t) => {
    if (!browser) return t.skip('needs: browser');
    for (const viewport of [sizes.phone, sizes.desk]) {
      await visit('/kk/design', { viewport, colorScheme: 'dark' }, async (page, faults) => {
        const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        assert.equal(ground, 'rgb(14, 22, 33)');
        await checkPage(page, faults);
      });
    }
  });

  it('has nothing against it in the colours of the reader and on a work screen', async (t) => {
    if (!browser) return t.skip('needs: browser');
    await visit('/ru/design', { viewport: sizes.desk, forcedColors: 'active' }, async (page, faults) => {
      // axe reads the colours of the style sheet, which are not the ones on the screen here.
      await checkPage(page, faults, ['color-contrast']);
    });
    await visit('/ru/design?kind=work', { viewport: sizes.desk }, checkPage);
  });

  it('draws Kazakh in its own font, without a foreign letter', async (t) => {
    if (!browser) return t.skip('needs: browser');
    await visit('/kk/design', { viewport: sizes.desk }, async (page) => {
      const drawn = await page.evaluate(async () => {
        await document.fonts.ready;
        return document.fonts.check('16px "Golos Text Variable"', 'ӘҒҚҢӨҰҮҺІ');
      });
      assert.ok(drawn);
    });
  });

  it('shows everything without JavaScript: sections, conditional fields, navigation', async (t) => {
    if (!browser) return t.skip('needs: browser');
    await visit('/kk/design', { viewport: sizes.phone, javaScriptEnabled: false }, async (page) => {
      for (const place of [
        '.govuk-accordion__section-content',
        '#tab-3',
        '.govuk-service-navigation__list',
        '#mobile',
      ]) {
        assert.ok(await page.locator(place).last().isVisible(), place);
      }
      assert.equal(await page.locator('.govuk-service-navigation__toggle').isVisible(), false);
    });
  });

  it('keeps languages and help of the kiosk in sight, and within reach when the screen is lowered', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const { height } = sizes.kiosk;
    const tops = (page: Page, places: string) =>
      page.locator(places).evaluateAll((all) => {
        const boxes = all.map((one) => one.getBoundingClientRect());
        // The skip link is a point until it has the focus.
        return boxes.filter((box) => box.width > 1).map((box) => box.top);
      });
    await visit('/kk/design?kind=kiosk', { viewport: sizes.kiosk, hasTouch: true }, async (page) => {
      for (const top of await tops(page, '.sot-kiosk-bar a, .sot-kiosk-bar button'))
        assert.ok(top > 1600 && top < height);
    });
    await visit('/kk/design?kind=kiosk&low', { viewport: sizes.kiosk, hasTouch: true }, async (page) => {
      for (const top of await tops(page, 'a, button, input')) assert.ok(top >= 1200, `${top}`);
    });
  });

  it('gives a finger 44 px on the web and 76 px in the lobby', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const lowest = (page: Page, places: string) =>
      page.locator(places).evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().height)));
    await visit('/kk/design', { viewport: sizes.phone }, async (page) => {
      const places =
        '.govuk-button:visible, main .govuk-input:visible, .govuk-select, .govuk-radios__input, .sot-account__link';
      assert.ok((await lowest(page, places)) >= 44);
    });
    await visit('/kk/design?kind=kiosk', { viewport: sizes.kiosk, hasTouch: true }, async (page) => {
      const places = '.govuk-button:visible, .sot-kiosk-bar li > *, .sot-card--link, .govuk-pagination__link';
      assert.ok((await lowest(page, places)) >= 76);
    });
  });
});
