import type { Page } from '@playwright/test';
import { strikes, types } from '../../e2e/walking/layouts.ts';
import type { Camera } from './camera.ts';
import { signedIn } from './signed-in.ts';

const court = '7517';
/** The courtroom of the demo that has cameras. */
const room = '401';
const desk = { width: 1280, height: 800 } as const;

/** The hearing that is recorded, its protocol, and the player. @param isWanted by the name of the picture */
export async function takeRecording(camera: Camera, isWanted: (name: string) => boolean): Promise<void> {
  const { origin } = camera;
  if (isWanted('record') || isWanted('protocol')) {
    const cookies = await signedIn(origin, `[data-role="hearing_secretary"][data-court="${court}"]`);
    const path = `/kk/desk/hearings/${await hearingToRecord(origin)}/record`;
    await camera.take({ name: 'record', path, ...desk, cookies, first: records });
    await camera.take({ name: 'protocol', path, ...desk, cookies, first: endsAndWrites });
  }
  if (isWanted('player')) {
    const cookies = await signedIn(origin, '[data-role="citizen"]');
    await camera.take({ name: 'player', path: '/kk/cabinet/cases', ...desk, cookies, first: opensRecording });
  }
}

async function hearingToRecord(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/kk/hearings.json?court=${court}`);
  const { hearings } = (await answer.json()) as { hearings: { id: string; room: string }[] };
  const found = hearings.find((one) => one.room === room);
  if (!found) throw new Error(`the demo has no hearing in room ${room}`);
  return found.id;
}

async function records(page: Page): Promise<void> {
  for (const view of ['judge', 'parties', 'witness', 'room'])
    await page.locator(`[data-camera="${view}"][data-mood="fresh"]`).waitFor();
  await strikes(page, 'F2', 'kk');
  await page.locator('[data-check="cameras"] .govuk-tag--green').waitFor();
  await strikes(page, 'F2', 'kk');
  await page.locator('[data-rec].sot-rec--recording').waitFor();
  for (const combo of ['F3', 'Digit1', 'F6']) await strikes(page, combo, 'kk');
  await types(page, 'Қолхаттың түпнұсқасы', 'kk');
  for (const combo of ['F3', 'Digit2', 'F4']) await strikes(page, combo, 'kk');
  await types(page, 'Куәні шақыру', 'kk');
  await page.waitForFunction(() => document.querySelectorAll('[data-log] .sot-log__row').length === 5);
  await page.evaluate(() => document.querySelector('h1')?.scrollIntoView());
}

async function endsAndWrites(page: Page): Promise<void> {
  await page.locator('[data-rec].sot-rec--recording').waitFor();
  await strikes(page, 'Ctrl+F9', 'kk');
  await strikes(page, 'Enter', 'kk');
  await page.locator('[data-rec][data-state="ended"]').waitFor();
  await page.waitForFunction(() => !JSON.stringify(localStorage).includes('ashyq-marks'));
  await page.goto(page.url().replace(/record$/, 'protocol'));
  await page.click('button[value="make"]');
  await page.locator('#editor').waitFor();
  // The rows of the marks, each with its moment: folded, for who marked them has read them.
  await page.evaluate(() => {
    const marks = document.querySelector('#editor fieldset:last-of-type');
    for (const folded of marks?.querySelectorAll('details') ?? []) folded.open = true;
    marks?.scrollIntoView();
  });
}

async function opensRecording(page: Page): Promise<void> {
  const links = page.locator('main a[href*="/cabinet/cases/"]');
  const cases = await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  const recording = page.locator('main a[href*="/cabinet/recordings/"]').first();
  for (const href of cases) {
    await page.goto(href);
    if ((await recording.count()) > 0) break;
  }
  await recording.click();
  await page.locator('[data-player="theatre"]:not([hidden])').waitFor();
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLVideoElement>('video[data-track]')].every(({ readyState }) => readyState >= 2),
  );
  await page.evaluate(() => document.querySelector('h1')?.scrollIntoView());
}
