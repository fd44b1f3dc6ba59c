import assert from 'node:assert/strict';
import { minutesTexts } from '#modules/minutes';
import { journey, type Scene } from '../walking/journey.ts';
import { strikes, types } from '../walking/layouts.ts';
import { comesAs } from '../walking/staff-door.ts';
import type { Walker } from '../walking/walker.ts';

const court = '7517';
const room = '401';

journey(
  'a secretary records a hearing with four cameras',
  [{ name: 'by keys of the Kazakh layout', hands: 'keyboard', judgedAt: ['phone', 'desk'], in: ['kk'] }],
  async (scene) => {
    const { walker: secretary } = scene;
    const id = await hearingToRecord(secretary);
    await comesAs(secretary, 'secretary', { court });
    // The network of a walker is a header of its own, which a recorder does not let a page send to it.
    await secretary.page.context().setExtraHTTPHeaders({});
    await secretary.page.addInitScript(cable);
    await secretary.opens(`/desk/hearings/${id}/record`);
    await secretary.waitsFor('[data-island="hearing-desk"][data-island-state="live"]');
    await seesTheRoom(secretary);
    await begins(scene);
    await goesOnAfterReload(scene);
    await hearsThatTheRecorderIsAway(scene);
    await ends(scene);
  },
  { atOnce: 1 },
);

async function hearingToRecord({ origin }: Walker): Promise<string> {
  const answer = await fetch(`${origin}/kk/hearings.json?court=${court}`);
  const { hearings } = (await answer.json()) as { hearings: { id: string; state: string; room: string }[] };
  const waiting = ['scheduled', 'about_to_begin', 'delayed'];
  const found = hearings.find((one) => one.room === room && waiting.includes(one.state));
  assert.ok(found, `the demo day has a hearing in room ${room} that waits`);
  return found.id;
}

const word = ({ page }: Walker): Promise<string | null> => page.locator('[data-rec-word]').textContent();

async function seesTheRoom(secretary: Walker): Promise<void> {
  const { page } = secretary;
  for (const view of ['judge', 'parties', 'witness', 'room'])
    await page.locator(`[data-camera="${view}"][data-mood="fresh"]`).waitFor({ timeout: 20_000 });
  await page.waitForFunction(() => [...document.querySelectorAll('video')].every(({ videoWidth }) => videoWidth > 0));
  assert.equal(await word(secretary), 'ЖАЗЫЛМАЙ ТҰР');
  assert.equal(await page.locator('[data-reason]').isVisible(), false, 'nobody asks why there is no recording');
  await secretary.stands('the hearing screen with four cameras');
}

async function begins({ walker: secretary, lang, tells }: Scene): Promise<void> {
  const { page } = secretary;
  await strikes(page, 'F2', lang);
  await page.locator('[data-check="cameras"] .govuk-tag--green').waitFor({ timeout: 20_000 });
  for (const check of ['sound', 'disk', 'clock'])
    assert.equal(await page.locator(`[data-check="${check}"] .govuk-tag--green`).count(), 1, check);
  const from = performance.now();
  await strikes(page, 'F2', lang);
  await page.locator('[data-rec][data-state="going"].sot-rec--recording').waitFor({ timeout: 10_000 });
  tells(`F2 to the word that it records: ${Math.round(performance.now() - from)} ms`);
  assert.equal(await word(secretary), 'ЖАЗЫЛЫП ЖАТЫР');
  for (const combo of ['F3', 'Digit1', 'F4']) await strikes(page, combo, lang);
  await types(page, 'Куәні шақыру', lang);
  for (const combo of ['F9', 'Digit1']) await strikes(page, combo, lang);
  await page.locator('[data-rec][data-state="break"]').waitFor({ timeout: 5_000 });
  await strikes(page, 'F9', lang);
  await page.locator('[data-rec][data-state="going"].sot-rec--recording').waitFor({ timeout: 5_000 });
  await secretary.stands('the hearing that is recorded');
}

async function goesOnAfterReload({ walker: secretary }: Scene): Promise<void> {
  const { page } = secretary;
  await page.reload();
  await secretary.waitsFor('[data-island="hearing-desk"][data-linked]');
  // A mark that was on its way when the page was left comes to the new one a moment later.
  await page.locator('[data-rec][data-state="going"].sot-rec--recording').waitFor({ timeout: 10_000 });
  assert.equal(await word(secretary), 'ЖАЗЫЛЫП ЖАТЫР');
}

/** The way to the recorder is cut for this browser: it is told within two seconds, and gone when it is heard again. */
async function hearsThatTheRecorderIsAway({ walker: secretary, tells }: Scene): Promise<void> {
  const { page } = secretary;
  const from = performance.now();
  await page.evaluate(() => dispatchEvent(new Event('cut-the-cable')));
  await page.locator('[data-alarm]:not([hidden])').waitFor({ timeout: 6_000 });
  tells(`silence to alarm: ${Math.round(performance.now() - from)} ms`);
  assert.equal(await word(secretary), 'ЖАЗЫЛМАЙ ТҰР', 'what is not heard is not said to be recorded');
  await page.evaluate(() => dispatchEvent(new Event('mend-the-cable')));
  await page.locator('[data-alarm][hidden]').waitFor({ state: 'attached', timeout: 10_000 });
}

/** Runs in the page: between two events nothing passes to another origin, and what flows breaks off. */
function cable(): void {
  const send = globalThis.fetch;
  let cut = new AbortController();
  addEventListener('cut-the-cable', () => cut.abort());
  addEventListener('mend-the-cable', () => {
    cut = new AbortController();
  });
  globalThis.fetch = (input, init = {}) => {
    const isOwn = new URL(String(input), location.href).origin === location.origin;
    const signals = [cut.signal, ...(init.signal ? [init.signal] : [])];
    return isOwn ? send(input, init) : send(input, { ...init, signal: AbortSignal.any(signals) });
  };
}

async function ends({ walker: secretary, lang }: Scene): Promise<void> {
  const { page } = secretary;
  await strikes(page, 'Ctrl+F9', lang);
  await strikes(page, 'Enter', lang);
  await page.locator('[data-rec][data-state="ended"]').waitFor({ timeout: 5_000 });
  await page.waitForFunction(() => document.querySelectorAll('[data-waiting] [data-waiting]').length === 0);
  await page.waitForFunction(() => localStorage.length === 0 || !JSON.stringify(localStorage).includes('ashyq-marks'));
  await page.reload();
  await secretary.stands('the recorded hearing that has ended');
  const kinds = await page.locator('[data-log] .sot-log__row strong').allTextContents();
  const { kinds: names } = minutesTexts(lang);
  const wanted = (['begin', 'speaker', 'motion', 'break', 'resume', 'end'] as const).map((kind) => names[kind]);
  assert.deepEqual(kinds.toSorted(), wanted.toSorted(), 'every mark is there once');
}
