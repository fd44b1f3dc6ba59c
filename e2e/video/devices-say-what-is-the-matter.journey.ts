import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from '@playwright/test';
import { getRoomPanel } from '#modules/conference';
import type { TestRole } from '#modules/conference/testing';
import { videoTexts } from '#shell';
import { openBrowser } from '../../tools/browser.ts';
import { fakeDevices, Guest, openVideoCourt, type VideoCourt } from './video-court.ts';

/** What the secretary sees of somebody's device. */
async function equipmentOf({ platform, court: people, roomId, seat }: VideoCourt, role: TestRole) {
  const { id } = await seat(role);
  const { seats } = await getRoomPanel(platform.reads, people.secretary.actor, roomId);
  const { equipment, check } = seats.find((one) => one.id === id) ?? {};
  return { camera: equipment?.camera, microphone: equipment?.microphone, network: equipment?.network, check };
}

async function shows(page: Page, name: string): Promise<void> {
  const folder = process.env.ASHYQ_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const press = async (page: Page, text: string): Promise<void> =>
  await page.getByRole('button', { name: text, exact: true }).press('Enter');
const reads = async (page: Page, text: string): Promise<void> =>
  await page.getByText(text, { exact: true }).first().waitFor({ timeout: 60_000 });

/** Answers the four steps by the keyboard: the camera fails as `problem` says, and the microphone is silent. */
async function checks({ page }: Guest, lang: 'kk' | 'ru', problem: string, name: string): Promise<void> {
  const { check, words } = videoTexts(lang);
  // Islands come to life near the window.
  await page.locator('#check').scrollIntoViewIfNeeded();
  await press(page, check.begin);
  await reads(page, problem);
  await shows(page, `${name}-camera`);
  await press(page, check.goOn);
  await reads(page, check.microphone);
  await page.locator('#check ~ *').getByText(words.silent, { exact: true }).waitFor();
  await shows(page, `${name}-microphone`);
  await press(page, check.goOn);
  await press(page, check.play);
  await press(page, check.heard);
  await reads(page, check.sent);
  await shows(page, `${name}-results`);
}

it('a refused and a taken camera, a silent microphone, a network without UDP and a second tab are each told in words', async (t) => {
  const browser = await openBrowser(fakeDevices);
  if (!browser) return t.skip('needs: browser');
  const court = await openVideoCourt();
  const wide = { width: 1280, height: 900 };
  const small = await Guest.meet(browser, court, { permissions: ['microphone'] });
  const large = await Guest.meet(browser, court, { lang: 'ru', permissions: ['microphone'], size: wide });
  t.after(async () => {
    for (const guest of [small, large]) {
      t.diagnostic(await guest.told());
      await guest.leaves();
    }
    await browser.close();
    await court.stop();
  });

  const [{ words }, { words: ru, begin }] = [videoTexts('kk'), videoTexts('ru')];
  await small.hasASilentMicrophone();
  await small.enters(await court.code('claimant'));
  await large.hasASilentMicrophone();
  await large.findsTheCameraTaken();
  await large.hasNoWayForMedia();
  await large.enters(await court.code('respondent'));
  await Promise.all([
    checks(small, 'kk', words.cameraRefused, 'refused'),
    checks(large, 'ru', ru.cameraTaken, 'taken'),
  ]);
  // The court knows before the hearing.
  const [refused, taken] = [await equipmentOf(court, 'claimant'), await equipmentOf(court, 'respondent')];
  assert.deepEqual([refused.camera, refused.microphone, refused.check], ['refused', 'silent', 'failed']);
  assert.notEqual(refused.network, 'blocked');
  assert.deepEqual([taken.camera, taken.network, taken.check], ['taken', 'blocked', 'failed']);

  // In the room the same is said; nobody is told to be seen.
  await large.page.getByRole('button', { name: begin, exact: true }).click();
  await large.says('line', ru.blocked);
  await large.says('camera', ru.cameraTaken);
  await large.says('air', ru.offAir);
  await shows(large.page, 'taken-blocked');

  // One of two tabs sends, in whichever language each of them is.
  await small.page.getByRole('button', { name: videoTexts('kk').begin, exact: true }).click();
  await small.page.locator('[data-hands]:not([hidden])').waitFor({ timeout: 60_000 });
  await small.says('camera', words.cameraRefused);
  await small.says('air', words.offAir);
  await shows(small.page, 'refused-in-room');
  const second = await small.opensAnotherTab(small.page.url().replace('/kk/', '/ru/'));
  await reads(second, ru.otherTab);
  await shows(second, 'second-tab');
  await press(second, ru.takeHere);
  await second.locator('[data-hands]:not([hidden])').waitFor({ timeout: 60_000 });
  await reads(small.page, words.otherTab);
  await shows(small.page, 'first-tab');

  await large.page.goto('/ru/video-check');
  await large.page.getByRole('button', { name: videoTexts('ru').check.begin, exact: true }).press('Enter');
  await reads(large.page, ru.cameraTaken);
  await shows(large.page, 'self-test');
  assert.deepEqual([...small.faults, ...large.faults], []);
});
