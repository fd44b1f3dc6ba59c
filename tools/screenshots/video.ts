import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { Visitor } from '../../src/commands/demo-case/visitor.ts';
import { openBrowser } from '../browser.ts';
import { makeWebcam, type WebcamPart } from '../clips/make-webcam.ts';
import type { Camera } from './camera.ts';
import { signedIn } from './signed-in.ts';

const court = '7581';

/** What the camera of each who takes part in the criminal hearing of the demo sees. */
const people = {
  judge: { view: 'judge', x: 128, y: 16, width: 384, height: 216 },
  prosecutor: { view: 'parties', x: 448, y: 112, width: 192, height: 108 },
  accused: { view: 'witness', x: 160, y: 84, width: 320, height: 180 },
  advocate: { view: 'parties', x: 114, y: 112, width: 192, height: 108 },
} as const satisfies Record<string, WebcamPart>;

type Somebody = keyof typeof people;

const desk = { width: 1280, height: 800 } as const;
const phone = { width: 360, height: 640 } as const;

/** A hearing by video as its judge sees it, and as the advocate does on a phone. @param isWanted by the name of the picture */
export async function takeVideo(camera: Camera, isWanted: (name: string) => boolean): Promise<void> {
  if (!isWanted('video-judge') && !isWanted('video-phone')) return;
  const clips = mkdtempSync(join(tmpdir(), 'ashyq-webcams-'));
  const browsers: Browser[] = [];
  const opens = async (somebody: Somebody, path: string, size: typeof desk | typeof phone): Promise<Page> => {
    const browser = await openBrowser(switchesOf(somebody, clips));
    if (!browser) throw new Error('the pictures need a browser');
    browsers.push(browser);
    const cookies = await signedIn(camera.origin, await buttonOf(camera.origin, somebody));
    return await camera.with(browser).open({ path, ...size, cookies });
  };
  try {
    for (const somebody of ['prosecutor', 'accused'] as const)
      await takesOwnSeat(await opens(somebody, '/kk/cabinet', desk));
    const advocate = await opens('advocate', '/ru/cabinet', phone);
    await takesOwnSeat(advocate);
    const judge = await opens('judge', '/kk/desk', desk);
    await admitsAndBegins(judge, 3);
    for (const page of [judge, advocate]) await everybodyMoves(page, 4);
    await judge.evaluate(() => document.querySelector('h1')?.scrollIntoView());
    await camera.shoot(judge, { name: 'video-judge', path: '', ...desk });
    await advocate.evaluate(() => document.querySelector('main')?.scrollIntoView());
    await camera.shoot(advocate, { name: 'video-phone', path: '', ...phone });
  } finally {
    for (const browser of browsers) await browser.close();
    rmSync(clips, { recursive: true, force: true });
  }
}

function switchesOf(somebody: Somebody, clips: string): readonly string[] {
  const file = join(clips, `${somebody}.y4m`);
  makeWebcam(people[somebody], file);
  return [
    ...['--use-fake-device-for-media-stream=fps=15', '--use-fake-ui-for-media-stream'],
    ...[`--use-file-for-fake-video-capture=${file}`, '--autoplay-policy=no-user-gesture-required', '--disable-gpu'],
  ];
}

/** Of several judges the one whom the page of roles calls the one of the hearing by video. */
async function buttonOf(origin: string, somebody: Somebody): Promise<string> {
  if (somebody !== 'judge') return `[data-role="${somebody}"]`;
  const visitor = new Visitor(origin);
  const { document } = await visitor.opens('/demo');
  const buttons = [...document.querySelectorAll(`[data-role="judge"][data-court="${court}"]`)];
  const found = buttons.find((one) => one.closest('div')?.textContent?.includes('бейнеотырыс'));
  if (!found) throw new Error('the page of roles has no judge of a hearing by video');
  return `button[value="${found.getAttribute('value')}"]`;
}

async function takesOwnSeat(page: Page): Promise<void> {
  await page.click('form[action*="/cabinet/video/"] button');
  await page.waitForURL(/\/join\//);
  await page.locator('[data-own] video').waitFor();
}

/** @param waiting how many wait to be let in */
async function admitsAndBegins(page: Page, waiting: number): Promise<void> {
  await page.click('main a[href$="/video"]');
  await page.click('main a[href$="/video/room"]');
  const admit = page.locator('button[value="identify"]');
  for (let left = waiting; left > 0; left -= 1) {
    await admit.nth(left - 1).waitFor();
    await admit.first().click();
    await page.waitForFunction(
      (most) => document.querySelectorAll('button[value="identify"]').length <= most,
      left - 1,
    );
  }
  await page.click('button[value="sit"]');
  await page.locator('[data-own] video').waitFor();
  await page.click('button[name="step"][value="begin"]');
}

async function everybodyMoves(page: Page, people: number): Promise<void> {
  await page.waitForFunction(
    (count) => [...document.querySelectorAll('video')].filter(({ videoWidth }) => videoWidth > 0).length >= count,
    people,
    { timeout: 60_000 },
  );
}
