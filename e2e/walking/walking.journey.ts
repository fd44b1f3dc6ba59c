import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from '@playwright/test';
import { openBrowser } from '../../tools/browser.ts';
import { accessibilityFaults } from './accessibility.ts';
import { keyboard } from './hands.ts';
import { listenForFaults } from './page-faults.ts';
import { layoutFaults, sizes, wordingFaults } from './page-rules.ts';

/** Every fault that the walkers look for, made once on purpose: rules that find nothing prove nothing. */
describe('the rules of walking', () => {
  let browser: Browser | undefined;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    page = (await browser?.newPage({ viewport: sizes.phone })) as Page;
  });
  after(() => browser?.close());

  const stand = (body: string, head = '<title>Соттар – Ашық сот</title>'): Promise<void> =>
    page.setContent(`<!doctype html><html lang="kk"><head>${head}</head><body>${body}</body></html>`);

  it('find what axe finds: a field without a name', async (t) => {
    if (!browser) return t.skip('needs: browser');
    await stand('<main><h1>Соттар</h1><input name="q"></main>');
    assert.match((await accessibilityFaults(page)).join('\n'), /axe label \(1\): <input name="q">/);
    await stand('<main><h1>Соттар</h1><label>Іздеу <input name="q"></label></main>');
    assert.deepEqual(await accessibilityFaults(page), []);
  });

  it('judge a page at rest: a fade is waited for, what moves without an end is not', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const fade = '@keyframes fade { from { color: #eee } }';
    await stand(
      `<style>${fade} h1 { animation: fade 1s } b { animation: fade 1s infinite }</style><main><h1>Соттар</h1><b></b></main>`,
    );
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.ok((await page.evaluate(() => document.getAnimations().length)) > 0, 'something still moves');
  });

  it('find what is wider than the screen and what is too small for a finger', async (t) => {
    if (!browser) return t.skip('needs: browser');
    await stand('<div style="width: 400px">кең</div><button class="govuk-button" style="height: 30px">Іздеу</button>');
    const faults = await layoutFaults(page, 'phone');
    assert.match(faults[0] ?? '', /scrolls sideways by \d+ px: <div/);
    assert.match(faults[1] ?? '', /30 px high, less than 44/);
    assert.equal(faults.length, 2);
  });

  it('find a foreign language, a missing heading, no help, and words that are not for people', async (t) => {
    if (!browser) return t.skip('needs: browser');
    await stand('<main>Сот: undefined</main>', '<title>Соттар</title>');
    const faults = (await wordingFaults(page, 'ru')).join('\n');
    for (const found of ['the page is in kk', '0 headings', 'does not name the service', 'no telephone', 'raw text']) {
      assert.ok(faults.includes(found), found);
    }
  });

  it('find a keyboard focus that cannot be seen, is covered, or never comes', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const walk = (body: string) => async () => {
      await stand(`<style>:focus { outline: 3px solid black }</style>${body}`);
      await keyboard(page).press(page.locator('#wanted'));
    };
    await assert.rejects(walk('<button id="wanted" style="outline: none">A</button>'), /no ring/);
    const cover = '<div style="position: fixed; inset: 0; background: white"></div>';
    await assert.rejects(walk(`<button id="wanted">A</button>${cover}`), /something lies over it/);
    await assert.rejects(walk('<a href="#x">1</a><button id="wanted" tabindex="-1">A</button>'), /does not reach/);
    await walk('<a href="#x">1</a><button id="wanted">A</button>')();
  });

  it('hear a broken script and an answer that failed, once', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const other = await browser.newPage();
    const faults = listenForFaults(other);
    await other.route('**/*', (route) =>
      route.fulfill({ status: 500, contentType: 'text/html', body: '<script>throw new Error("broken")</script>' }),
    );
    await other.goto('http://court.example/');
    const heard = faults.take().join('\n');
    assert.match(heard, /500: GET http:\/\/court\.example\//);
    assert.match(heard, /script: Error: broken/);
    assert.deepEqual(faults.take(), []);
  });
});
