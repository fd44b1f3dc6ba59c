import assert from 'node:assert/strict';
import { it } from 'node:test';
import { admitSeat, changePhase, identifySeat } from '#modules/conference';
import type { TestRole } from '#modules/conference/testing';
import { at } from '#modules/hearings/testing';
import { videoTexts } from '#shell';
import { openBrowser } from '../../tools/browser.ts';
import { fakeDevices, Guest, openVideoCourt, type VideoCourt } from './video-court.ts';

/** The judge has seen the document, the secretary lets in. */
async function admit({ platform, roomId, court: people, seat }: VideoCourt, role: TestRole): Promise<string> {
  const { id: seatId } = await seat(role);
  await identifySeat(platform, people.judge, { roomId, seatId, document: 'identity_card', authority: 'own' });
  await admitSeat(platform, people.secretary, { roomId, seatId });
  return seatId;
}

it('two people meet by video, lose the network, close a tab, and are in the room again', async (t) => {
  const browser = await openBrowser(fakeDevices);
  if (!browser) return t.skip('needs: browser');
  const court = await openVideoCourt();
  const { words } = videoTexts('kk');
  const [claimant, respondent] = [await Guest.meet(browser, court), await Guest.meet(browser, court, { lang: 'ru' })];
  t.after(async () => {
    for (const guest of [claimant, respondent]) {
      t.diagnostic(`${await guest.told()}`);
      await shows(guest, `last-${guest === claimant ? 'claimant' : 'respondent'}`);
      await guest.leaves();
    }
    await browser.close();
    await court.stop();
  });
  await claimant.goesThroughRelays();
  await claimant.enters(await court.code('claimant'));
  await respondent.enters(await court.code('respondent'));
  await claimant.says('air', words.seenOnly);
  await shows(claimant, 'waiting');
  const [own, other] = [await admit(court, 'claimant'), await admit(court, 'respondent')];
  const { platform, roomId } = court;
  platform.clock.set(at(platform, '10:30'));
  const begun = performance.now();
  await changePhase(platform, court.court.judge, { roomId, step: 'begin', countdownSeconds: 4 });
  await claimant.says('countdown', words.countdown);
  await shows(claimant, 'countdown');
  platform.clock.advance({ seconds: 4 });
  await claimant.page.locator('[data-hand="microphone"][aria-pressed="true"]').waitFor({ timeout: 20_000 });
  await respondent.page.locator('[data-hand="microphone"][aria-pressed="true"]').waitFor({ timeout: 20_000 });
  await claimant.seesAndHears(other);
  await respondent.seesAndHears(own);
  t.diagnostic(`beginning to both seen and heard: ${Math.round(performance.now() - begun)} ms`);
  await shows(claimant, 'room');
  await shows(respondent, 'room-ru');
  await fitsOneScreen(claimant);

  await claimant.losesTheNetwork();
  await claimant.says('line', words.lost);
  await shows(claimant, 'lost');
  await claimant.hasTheNetworkBack();
  const back = performance.now();
  await claimant.page.locator('[data-says="line"][hidden]').waitFor({ state: 'attached', timeout: 20_000 });
  t.diagnostic(`network back to connected again: ${Math.round(performance.now() - back)} ms`);
  await claimant.seesAndHears(other);

  await claimant.closesTheTabAndComesBack();
  await claimant.seesAndHears(other);
  await respondent.seesAndHears(own);

  await changePhase(platform, court.court.judge, { roomId, step: 'pause' });
  await claimant.says('air', words.offAir);
  await claimant.page.locator('[data-hand="microphone"][aria-pressed="false"]').waitFor();
  await shows(claimant, 'pause');
  assert.deepEqual([...claimant.faults, ...respondent.faults], []);
});

/** Judge, oneself, microphone, hand and leaving without scrolling on a small telephone. */
async function fitsOneScreen({ page }: Guest): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  for (const selector of ['[data-main]', '[data-own]', ...['microphone', 'camera', 'hand', 'leave'].map(handOf)]) {
    const box = await page.locator(`.sot-room ${selector}`).first().boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= 640, `${selector} is in the first screen: ${box?.y}`);
  }
}

const handOf = (name: string): string => `[data-hand="${name}"]`;

async function shows({ page }: Guest, name: string): Promise<void> {
  const folder = process.env.ASHYQ_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}
