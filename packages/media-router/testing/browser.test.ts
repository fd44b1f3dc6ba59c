import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Connected, Door } from '../src/client/index.ts';
import { person, stateOf } from './courtroom.ts';
import { MediaServer } from './media-server.ts';

/** A camera and a microphone that beeps, made up; nothing leaves the machine. */
const SWITCHES = [
  ...['--disable-gpu', '--disable-quic', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  ...['--allow-loopback-in-peer-connection', '--autoplay-policy=no-user-gesture-required', '--no-sandbox'],
];
const path = [process.env.ASHYQ_CHROMIUM ?? '', '/usr/bin/chromium', chromium.executablePath()].find(
  (one) => one && existsSync(one),
);
const needs = path ? false : 'needs: browser';

let browser: Browser | undefined;
after(() => browser?.close());

declare global {
  var connected: Connected | undefined;
  var video: HTMLVideoElement | undefined;
}

async function openPage(origin: string): Promise<Page> {
  browser ??= await chromium.launch({ ...(path ? { executablePath: path } : {}), args: SWITCHES });
  const page = await (await browser.newContext({ permissions: ['camera', 'microphone'] })).newPage();
  await page.goto(origin);
  return page;
}

async function publish(page: Page, door: Door, hasLayers: boolean): Promise<void> {
  await page.evaluate(
    async ({ door: given, hasLayers: layers }) => {
      const { publish: enter } = (await import(
        `${location.origin}/client.js`
      )) as typeof import('../src/client/index.ts');
      const audio = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
      const stream = await navigator.mediaDevices.getUserMedia({
        audio,
        video: { width: 640, height: 360, frameRate: 15 },
      });
      globalThis.connected = await enter(given, stream, layers);
    },
    { door, hasLayers },
  );
}

async function subscribe(page: Page, door: Door): Promise<void> {
  await page.evaluate(async (given) => {
    const { subscribe: enter } = (await import(
      `${location.origin}/client.js`
    )) as typeof import('../src/client/index.ts');
    const entered = await enter(given);
    const video = document.createElement('video');
    video.srcObject = entered.stream;
    document.body.append(video);
    await video.play();
    globalThis.connected = entered;
    globalThis.video = video;
  }, door);
}

interface Seen {
  readonly frames: number;
  readonly energy: number;
  readonly height: number;
  readonly lost: number;
  /** Of the picture that is shown. */
  readonly print: string;
}

function look(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    const { connected, video } = globalThis;
    if (!connected || !video) throw new Error('nothing is subscribed to');
    const seen = { frames: 0, energy: 0, height: 0, lost: 0 };
    for (const report of (await connected.connection.getStats()).values()) {
      if (report.type !== 'inbound-rtp') continue;
      seen.lost += report.packetsLost;
      if (report.kind === 'audio') seen.energy = report.totalAudioEnergy;
      else Object.assign(seen, { frames: report.framesDecoded, height: report.frameHeight ?? 0 });
    }
    const canvas = new OffscreenCanvas(64, 36);
    const context = canvas.getContext('2d');
    context?.drawImage(video, 0, 0, 64, 36);
    const pixels = context?.getImageData(0, 0, 64, 36).data ?? new Uint8ClampedArray();
    return { ...seen, print: pixels.reduce((sum, value, at) => (sum * 31 + value + at) % 1_000_000_007, 7).toString() };
  });
}

const STATE = stateOf([person('judge'), person('lawyer')]);

test('what Chromium publishes moves and sounds in another Chromium, and stops when the session pauses', {
  skip: needs,
}, async () => {
  const server = await MediaServer.open('room', STATE);
  try {
    const [judge, lawyer] = [await openPage(server.origin), await openPage(server.origin)];
    await publish(judge, { address: '/whip/room', token: server.token('room', 'judge', 'publish') }, false);
    const [publication] = server.publications();
    await subscribe(lawyer, {
      address: `/whep/room/${publication}`,
      token: server.token('room', 'lawyer', 'subscribe'),
    });
    await lawyer.waitForFunction(() => (globalThis.video?.videoWidth ?? 0) > 0);
    const first = await look(lawyer);
    await lawyer.waitForTimeout(3000);
    const second = await look(lawyer);
    assert.ok(second.frames > first.frames + 10, `${first.frames} → ${second.frames} frames`);
    assert.ok(second.energy > first.energy, 'the beep is heard');
    assert.notEqual(second.print, first.print);
    await server.host.apply('room', { ...STATE, version: 1, phase: 'paused' });
    await lawyer.waitForFunction(() => globalThis.connected?.connection.connectionState !== 'connected');
    const stopped = await look(lawyer);
    await lawyer.waitForTimeout(1000);
    assert.equal((await look(lawyer)).frames, stopped.frames);
  } finally {
    server.close();
  }
});

test('Chromium sends three sizes of its picture, and whoever wants a small one gets a small one', {
  skip: needs,
}, async () => {
  const server = await MediaServer.open('room', STATE);
  try {
    const [judge, lawyer] = [await openPage(server.origin), await openPage(server.origin)];
    await publish(judge, { address: '/whip/room', token: server.token('room', 'judge', 'publish') }, true);
    const [publication] = server.publications();
    await subscribe(lawyer, {
      address: `/whep/room/${publication}`,
      token: server.token('room', 'lawyer', 'subscribe'),
    });
    await lawyer.waitForFunction(() => (globalThis.video?.videoHeight ?? 0) >= 180, undefined, { timeout: 20_000 });
    await lawyer.evaluate(() => globalThis.connected?.want('small'));
    await lawyer.waitForFunction(() => globalThis.video?.videoHeight === 90, undefined, { timeout: 20_000 });
    const small = await look(lawyer);
    await lawyer.waitForTimeout(1500);
    assert.ok((await look(lawyer)).frames > small.frames, 'the small picture moves');
    await lawyer.evaluate(() => globalThis.connected?.close());
    await judge.evaluate(() => globalThis.connected?.close());
    await judge.waitForTimeout(200);
    assert.ok(
      server.told.some((event) => event.kind === 'ended' && event.reason === 'left' && event.person === 'judge'),
    );
  } finally {
    server.close();
  }
});
