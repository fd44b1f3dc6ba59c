import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';
import { type Outline, views } from '#modules/recording';

/** A recording has come whole when no channel ends long before the court's own sound does. */
const TAIL_US = 6_000_000;

/**
 * Reads the outline anew until nothing more comes.
 * @param atUs a moment that every channel has
 */
export async function whenAllIsFiled(page: Page, recording: string, atUs: number): Promise<Outline> {
  const { origin } = new URL(page.url());
  for (let tries = 0; tries < 240; tries += 1) {
    const answer = await page.request.get(`${origin}/media/recordings/${recording}/outline.json`);
    if (answer.ok()) {
      const outline = (await answer.json()) as Outline;
      const ends = outline.tracks.map(({ segments }) => segments.at(-1)?.[3] ?? 0);
      if (!outline.isLive && ends.every((end) => end > Math.max(atUs, outline.toUs - TAIL_US))) return outline;
    }
    await page.waitForTimeout(250);
  }
  return assert.fail('the recording is not filed');
}

interface Asked {
  readonly recording: string;
  readonly outline: Outline;
  readonly atUs: number;
}

/** Plays it from a moment of all channels. @returns how far apart they were when all of them played, on the clock of the wall, seconds */
export async function playsInStep(page: Page, { recording, outline, atUs }: Asked): Promise<number> {
  await page.goto(`/kk/desk/recordings/${recording}?t=${atUs}`);
  await page.locator('[data-player="theatre"]').waitFor();
  const names = outline.tracks.map(({ name }) => name);
  assert.deepEqual(
    views.filter((view) => !names.includes(view)),
    [],
    'every camera of the courtroom is there',
  );
  await page.locator('body').press('KeyK');
  const spread = await page.waitForFunction(
    ({ count, fromS }) => {
      const media = [...document.querySelectorAll<HTMLMediaElement>('[data-track]')];
      const playing = media.filter(({ paused, seeking, readyState }) => !paused && !seeking && readyState >= 3);
      // Time zero of each element is the same instant: what it shows is currentTime after it.
      const times = playing.map(({ currentTime }) => currentTime);
      const apart = Math.max(...times) - Math.min(...times);
      return playing.length === count && Math.min(...times) > fromS + 0.5 && apart < 0.1 ? apart : undefined;
    },
    { count: names.length, fromS: (atUs - outline.fromUs) / 1_000_000 },
    { timeout: 60_000, polling: 50 },
  );
  return (await spread.jsonValue()) ?? Number.POSITIVE_INFINITY;
}
