import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import type { Outline } from '#modules/recording';
import { enters } from './equipped-room.ts';
import type { Scene } from './journey.ts';
import { strikes } from './layouts.ts';

export const live = '[data-island="hearing-desk"][data-island-state="live"]';
export const state = (page: Page, wanted: string): Locator => page.locator(`[data-rec][data-state="${wanted}"]`);
export const recording = (page: Page): Locator => page.locator('[data-rec].sot-rec--recording');

/** An alarm that the screen shows. */
export const told = (page: Page, words: RegExp): Locator =>
  page.locator('[data-alarm]:not([hidden])', { hasText: words });

/** Two keys, with the checks between them. */
export async function begins(page: Page, { lang, tells }: Pick<Scene, 'lang' | 'tells'>): Promise<void> {
  await page.locator(live).waitFor();
  for (const view of ['judge', 'parties', 'witness', 'room'])
    await page.locator(`[data-camera="${view}"][data-mood="fresh"]`).waitFor();
  await strikes(page, 'F2', lang);
  for (const check of ['cameras', 'sound', 'disk', 'clock'])
    await page.locator(`[data-check="${check}"] .govuk-tag--green`).waitFor();
  const from = performance.now();
  await strikes(page, 'F2', lang);
  await state(page, 'going').and(recording(page)).waitFor();
  tells(`F2 to the word that it records: ${Math.round(performance.now() - from)} ms`);
}

/** @returns when the recording in the case took nothing more */
export async function whenFiled(origin: string, id: string): Promise<number> {
  const secretary = await enters(origin, 'hearing_secretary');
  for (let tries = 0; tries < 600; tries += 1) {
    const { bytes } = await secretary.fetches(`/media/recordings/${id}/outline.json`);
    const { isLive } = JSON.parse(Buffer.from(bytes).toString()) as Outline;
    if (!isLive) return performance.now();
    await wait(100);
  }
  return assert.fail('the recording is not filed');
}
