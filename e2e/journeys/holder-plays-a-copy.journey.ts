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

describe('the page that plays a copy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-copy-'));
  let platform: TestPlatform;
  let house: RecordingCourt;
  let browser: Browser | undefined;
  let zip: Buffer;
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

  const opened = async (bytes: Buffer, from: Browser): Promise<Page> => {
    const file = join(folder, 'copy.zip');
    writeFileSync(file, bytes);
    const page = await from.newPage();
    await page.goto(pathToFileURL(join(folder, 'player.html')).href);
    await page.setInputFiles('#copy', file);
    await page.waitForSelector('#player:not([hidden])');
    return page;
  };

  it('verifies it without a network and plays all views in step', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const page = await opened(zip, browser);
    assert.match((await page.locator('#said li').first().textContent()) ?? '', /Көшірме бүтін/);
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
    const said = await (await opened(altered, browser)).locator('#said').textContent();
    assert.match(said ?? '', /Көшірме өзгертілген[\s\S]*09:00:00/);
  });
});
