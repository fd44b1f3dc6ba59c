import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { LOOP } from '@ashyq/camera-simulator';
import type { Browser, Page } from '@playwright/test';
import { assetRoutes } from '#design';
import { cabinet } from '#faces/cabinet';
import { recordingModule } from '#modules/recording/module';
import {
  clipSources,
  layRecordingCourt,
  type MadeRecording,
  makeRecording,
  type RecordingCourt,
  sendClosing,
  sendHead,
} from '#modules/recording/testing';
import { buildServer } from '#platform/http';
import { type AccountId, newId, type SessionId } from '#platform/ids';
import { testPlatform } from '#testing';
import { openBrowser } from '../../tools/browser.ts';
import { picturesShown } from '../walking/picture-clocks.ts';

describe('the page of a hearing that is being recorded', () => {
  let house: RecordingCourt;
  let browser: Browser | undefined;
  let made: MadeRecording;
  let origin = '';
  let stop = async (): Promise<void> => undefined;
  before(async () => {
    browser = await openBrowser(['--autoplay-policy=no-user-gesture-required']);
    const own = await testPlatform();
    house = await layRecordingCourt(own);
    const platform = {
      ...own,
      get publicOrigin() {
        return origin || own.publicOrigin;
      },
    };
    const { streams = [] } = recordingModule(platform);
    const principal = {
      ...{ accountId: newId<AccountId>(), personId: house.claimant, sessionId: newId<SessionId>() },
      ...({ kind: 'person', lang: 'kk', posts: [] } as const),
      ...{ isConfirmed: true, displayName: 'Қасымова А.', mustGiveSecondFactor: false },
    };
    const server = await buildServer({
      ...{ platform, faces: [cabinet], routes: [], files: assetRoutes(), streams, topics: [] },
      authenticate: async () => principal,
    });
    await server.listen({ host: '127.0.0.1', port: 0, listenTextResolver: () => 'listening' });
    origin = `http://localhost:${(server.server.address() as AddressInfo).port}`;
    stop = async () => {
      server.server.closeAllConnections();
      await server.close();
    };
    made = await hearing(house);
  });
  after(async () => {
    await browser?.close();
    await stop();
    await house.close();
  });

  it('begins by itself, takes in a camera that comes late, and goes picture by picture', async (t) => {
    if (!browser) return t.skip('needs: browser');
    const { send } = house;
    await sendHead(send, made);
    const page = await openedBy(browser, `${origin}/kk/cabinet/recordings/${made.id}`);
    await page.locator('[data-player="empty"]').waitFor();
    const [first, rest] = marksInTwo(made);
    await sends(house, made, ['judge', 'sound-1']);
    await send('POST', at(made, 'marks/index.ndjson'), { 'upload-offset': '0' }, first);
    await page.locator('[data-tile="judge"][data-main]').waitFor();
    assert.equal(await page.locator('[data-player="empty"]').isVisible(), false);
    await page.locator('[data-player="log-empty"]').waitFor();
    await send('POST', at(made, 'marks/index.ndjson'), { 'upload-offset': String(first.byteLength) }, rest);
    await page.locator('#mark-kind option[value="motion"]').waitFor({ state: 'attached' });
    await page.locator('#mark-speaker option[value="Адвокат"]').waitFor({ state: 'attached' });
    assert.equal(await page.locator('[data-player="log-empty"]').isVisible(), false);

    await sends(house, made, ['room']);
    await page.locator('[data-tile="room"]:not([data-main])').waitFor();
    await page.locator('[data-mark]').first().click();
    await page.waitForFunction(() => document.querySelector<HTMLVideoElement>('[data-track="room"]')?.readyState === 4);
    await goesByPictures(page, 'judge');
    await page.locator('body').press('Digit2');
    await goesByPictures(page, 'room');

    await sendClosing(send, made);
    await page.locator('[data-deed="live"]').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('span[data-while-live]').isVisible(), false);
    await page.context().close();
  });
});

const SECONDS = 12;
const startsAt = Temporal.Instant.from('2026-11-27T05:00:00Z');
/** How long a picture of each camera lasts. */
const pictureS = { judge: 0.04, room: 0.08 };

/** Two cameras, of which the second gives half as many pictures a second, and their sound. */
async function hearing({ hearingId, signer }: RecordingCourt): Promise<MadeRecording> {
  const clips = await clipSources();
  const [judge, room, sound] = ['judge', 'room', 'sound-1'].map((name) => clips.get(name));
  assert.ok(judge && room && sound);
  const slow: typeof room = {
    format: room.format,
    *frames(fromUs, seconds) {
      for (const frame of room.frames(fromUs, seconds / 2))
        yield { ...frame, unixUs: fromUs + (frame.unixUs - fromUs) * 2 };
    },
  };
  const tracks = new Map([
    ['judge', judge],
    ['room', slow],
    ['sound-1', sound],
  ]);
  const marks = [{ at: 4, kind: 'motion', speaker: 'Адвокат' }] as const;
  return await makeRecording({ hearingId, signer, startsAt, seconds: SECONDS, tracks, marks });
}

const at = ({ id }: MadeRecording, path: string): string => `/recorder/v1/recordings/${id}/files/${path}`;

/** Lines before the mark, and its own. */
function marksInTwo({ files }: MadeRecording): readonly [Buffer, Buffer] {
  const lines = Buffer.from(files.get('marks/index.ndjson') ?? [])
    .toString('utf8')
    .split(/(?<=\n)/);
  const first = lines.findIndex((line) => line.includes('Адвокат'));
  assert.ok(first > 0);
  return [Buffer.from(lines.slice(0, first).join('')), Buffer.from(lines.slice(first).join(''))];
}

/** All media of these tracks, then the lines that tell them. */
async function sends({ send }: RecordingCourt, made: MadeRecording, tracks: readonly string[]): Promise<void> {
  const own = [...made.files].filter(([path]) => tracks.some((track) => path.startsWith(`${track}/`)));
  const isIndex = ([path]: readonly [string, Uint8Array]): number => Number(path.endsWith('/index.ndjson'));
  for (const [path, bytes] of own.toSorted((a, b) => isIndex(a) - isIndex(b)))
    assert.ok((await send('POST', at(made, path), { 'upload-offset': '0' }, Buffer.from(bytes))).status < 300, path);
}

async function openedBy(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'kk' });
  const { hostname: domain } = new URL(url);
  await context.addCookies([{ name: '__Host-sot', value: 'test', domain, path: '/', secure: true }]);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Each press shows the very next picture of this view, whatever time lies between two, and the way back is the same. */
async function goesByPictures(page: Page, view: 'judge' | 'room'): Promise<void> {
  await page.locator(`[data-tile="${view}"][data-main]`).waitFor();
  // The mark may lie on the border of two pictures: a step leads into one.
  await page.locator('body').press('Period');
  let wanted = await pictureAt(page, view);
  await shows(page, view, wanted);
  for (const [key, by] of steps) {
    await page.locator('body').press(key);
    wanted += by;
    await shows(page, view, wanted);
  }
}

const steps = [
  ['Period', 1],
  ['Period', 1],
  ['Period', 1],
  ['Comma', -1],
  ['Comma', -1],
] as const;

/** Number of the picture that the view has at the moment to which the player went. */
async function pictureAt(page: Page, view: keyof typeof pictureS): Promise<number> {
  const seconds = await page.locator(`[data-track="${view}"]`).evaluate((one) => (one as HTMLVideoElement).currentTime);
  const first = Math.round(((startsAt.epochMilliseconds / 1000) % LOOP.seconds) * LOOP.picturesPerSecond);
  return (first + Math.floor(seconds / pictureS[view])) % LOOP.pictures;
}

async function shows(page: Page, view: string, wanted: number): Promise<void> {
  let shown: number | undefined;
  for (let tries = 0; tries < 1200 && shown !== wanted; tries += 1) {
    await page.waitForTimeout(25);
    shown = (await picturesShown(page))[view];
  }
  assert.equal(shown, wanted, view);
}
