import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readZip } from '@ashyq/pki';
import type { Browser, Page } from '@playwright/test';
import {
  clipSources,
  copyFor,
  layRecordingCourt,
  makeRecording,
  type RecordingCourt,
  sendRecording,
} from '#modules/recording/testing';
import { signatureHouse } from '#modules/signatures/testing';
import { type TestPlatform, testPlatform } from '#testing';
import { openBrowser } from '../../tools/browser.ts';
import { sealedByStranger, withAlteredList } from '../walking/forged-copy.ts';

describe('the page that plays a copy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-copy-'));
  let platform: TestPlatform;
  let house: RecordingCourt;
  let browser: Browser | undefined;
  let zip: Buffer;
  const asked: string[] = [];
  before(async () => {
    browser = await openBrowser(['--autoplay-policy=no-user-gesture-required']);
    platform = await testPlatform();
    await signatureHouse(platform);
    house = await layRecordingCourt(platform);
    const { hearingId, signer } = house;
    const startsAt = platform.clock.now();
    const marks = [{ at: 3, kind: 'motion', speaker: 'Адвокат' }] as const;
    const made = await makeRecording({ hearingId, signer, startsAt, tracks: await clipSources(), marks });
    await sendRecording(house.send, made);
    zip = await copyFor(platform, house.court.secretary.actor, made.id);
    writeFileSync(join(folder, 'player.html'), readZip(zip).get('player.html') ?? '');
  });
  after(async () => {
    await browser?.close();
    await house.close();
    rmSync(folder, { recursive: true });
  });

  const opened = async (bytes: Uint8Array, from: Browser): Promise<Page> => {
    const file = join(folder, 'copy.zip');
    writeFileSync(file, bytes);
    const page = await from.newPage();
    page.on('request', (request) => asked.push(new URL(request.url()).protocol));
    await page.goto(pathToFileURL(join(folder, 'player.html')).href);
    await page.setInputFiles('#copy', file);
    await page.waitForSelector('#player:not([hidden])');
    return page;
  };
  const verdictOf = async (page: Page) => await page.locator('#verdict').getAttribute('data-verdict');

  it('verifies it without a network and plays all views in step', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const page = await opened(zip, browser);
    assert.equal(await page.locator('#verdict').textContent(), 'Көшірме бүтін, тізімде соттың мөрі тұр.');
    assert.equal(await page.locator('#said [data-outcome="wrong"]').count(), 0);
    assert.ok((await page.locator('#open li').count()) >= 3);
    assert.deepEqual(new Set(asked).difference(new Set(['file:', 'blob:'])), new Set());
    await page.click('#toggle');
    await page.waitForFunction(() => {
      const media = [...document.querySelectorAll<HTMLMediaElement>('video, audio')];
      return media.length === 5 && media.every(({ currentTime }) => currentTime > 1);
    });
    await page.click('#toggle');
    await page.click('#marks button:text("Адвокат")');
    await page.waitForFunction(() => document.querySelector('#time')?.textContent === '09:00:03');
  });

  it('tells the second of an altered byte', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const altered = Buffer.from(zip);
    const at = altered.indexOf('mdat') + 40;
    altered[at] = (altered[at] ?? 0) ^ 1;
    const page = await opened(altered, browser);
    assert.equal(await verdictOf(page), 'altered');
    assert.match((await page.locator('#said').textContent()) ?? '', /09:00:00/);
  });

  it('tells a seal that stands over another list, and one that a stranger has made', async (t) => {
    if (!browser) return t.skip('needs: browser');
    assert.equal(await verdictOf(await opened(withAlteredList(zip), browser)), 'forged');
    const page = await opened(await sealedByStranger(zip), browser);
    assert.equal(await verdictOf(page), 'stranger');
    const [theirs = '', ours = ''] = await page.locator('#believed dd').allTextContents();
    await page.fill('#paste', ours);
    assert.equal(await page.locator('#compared').getAttribute('data-compared'), 'another');
    await page.fill('#paste', theirs.toLowerCase());
    assert.equal(await page.locator('#compared').getAttribute('data-compared'), 'same');
  });

  it('says what it was given when that is no copy', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'player.html')).href);
    await page.setInputFiles('#copy', { name: 'copy.zip', mimeType: 'application/zip', buffer: Buffer.from('none') });
    await page.waitForSelector('[data-verdict="unusable"]');
  });
});
