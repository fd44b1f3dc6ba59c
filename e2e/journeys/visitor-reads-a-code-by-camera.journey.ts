import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { FakeCamera } from '../walking/fake-camera.ts';
import { journey } from '../walking/journey.ts';
import type { Walker } from '../walking/walker.ts';

const folder = mkdtempSync(join(tmpdir(), 'camera-'));
const camera = new FakeCamera(join(folder, 'sheet.y4m'));
after(() => rmSync(folder, { recursive: true }));

const island = '[data-island="verify-act"][data-island-state="live"]';
const button = '[data-place="camera"] button';

journey(
  'a visitor holds the code of a printed act before the camera',
  [{ name: 'with a pointer', looks: 'in passing' }],
  async ({ walker, lang, court }) => {
    await walker.opens('/acts');
    await walker.waitsFor('.sot-act');
    await walker.followsLink('.sot-act a');
    const href = await walker.page.locator('main a[href*="/verify?number="]').getAttribute('href');
    const printed = new URL(String(href), court.origin);

    camera.looksAt(undefined);
    await opensCamera(walker);
    await walker.page.locator('video').waitFor({ state: 'visible' });
    await walker.stands('the open camera');
    await walker.touches(button);
    await walker.page.locator('video').waitFor({ state: 'hidden' });

    // What the code says of its host is not believed: the court asked is the one whose page is open.
    printed.host = 'stranger.example';
    camera.looksAt(printed.href);
    await opensCamera(walker);
    await walker.page.waitForURL((url) => url.searchParams.has('number'));
    const { origin, pathname, searchParams } = new URL(walker.page.url());
    assert.deepEqual([origin, pathname], [court.origin, `/${lang}/verify`]);
    assert.equal(searchParams.get('code'), printed.searchParams.get('code'));
    await walker.waitsFor('[data-outcome="genuine"]');
    await walker.stands('the verdict of the camera');
  },
  { atOnce: 1, browserArgs: async () => camera.browserArgs },
);

async function opensCamera(walker: Walker): Promise<void> {
  await walker.opens('/verify');
  await walker.waitsFor(island);
  await walker.touches(button);
}
