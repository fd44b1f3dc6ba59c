import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { LossyRelay } from '@ashyq/media-router/testing';
import type { Browser, BrowserContext, Page, Route } from '@playwright/test';
import { assetRoutes } from '#design';
import { portal } from '#faces/portal';
import { conferenceModule, openMediaNode } from '#modules/conference/module';
import { type VideoHouse, videoHouse } from '#modules/conference/testing';
import { buildServer } from '#platform/http';

/** Cameras and microphones that are made up; nothing leaves the machine. */
export const fakeDevices = [
  ...['--disable-gpu', '--disable-quic', '--use-fake-device-for-media-stream=fps=15'],
  ...['--allow-loopback-in-peer-connection', '--autoplay-policy=no-user-gesture-required'],
];

/** A court that hears a loan by video, with its own media node and pages, see `VideoHouse`. */
export interface VideoCourt extends VideoHouse {
  readonly origin: string;
  stop(): Promise<void>;
}

export async function openVideoCourt(): Promise<VideoCourt> {
  const house = await videoHouse();
  let origin = house.platform.publicOrigin;
  const platform = {
    ...house.platform,
    config: { ...house.platform.config, mediaAddresses: ['127.0.0.1'] },
    get publicOrigin() {
      return origin;
    },
  };
  const node = openMediaNode(platform);
  const { streams = [], topics = [] } = conferenceModule(platform, node);
  const server = await buildServer({
    ...{ platform, faces: [portal], routes: [], files: assetRoutes(), streams, topics },
    authenticate: async () => undefined,
  });
  await server.listen({ host: '127.0.0.1', port: 0, listenTextResolver: () => 'listening' });
  origin = `http://localhost:${(server.server.address() as AddressInfo).port}`;
  node?.start();
  await node?.beat();
  return {
    ...house,
    origin,
    stop: async () => {
      await node?.stop();
      server.server.closeAllConnections();
      await server.close();
    },
  };
}

export interface GuestOptions {
  readonly lang?: string;
  /** Default: both. Neither: the browser asks, and nobody answers. */
  readonly permissions?: readonly string[];
  readonly size?: { readonly width: number; readonly height: number };
}

/** Somebody with a browser of their own and a small camera. */
export class Guest {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #lang: string;
  readonly #relays: LossyRelay[] = [];
  #isCut = false;
  readonly faults: string[] = [];

  private constructor(context: BrowserContext, page: Page, lang: string) {
    [this.#context, this.page, this.#lang] = [context, page, lang];
    page.on('pageerror', ({ message }) => this.faults.push(message));
  }

  static async meet(
    browser: Browser,
    { origin }: Pick<VideoCourt, 'origin'>,
    options: GuestOptions = {},
  ): Promise<Guest> {
    const { lang = 'kk', permissions = ['camera', 'microphone'], size = { width: 360, height: 640 } } = options;
    const context = await browser.newContext({ permissions: [...permissions], viewport: size, baseURL: origin });
    context.setDefaultTimeout(60_000);
    await context.addInitScript(smallCamera);
    return new Guest(context, await context.newPage(), lang);
  }

  /** Types the code, as from a message: two presses after the link. */
  async enters(code: string): Promise<void> {
    await this.page.goto(`/${this.#lang}/join`);
    await this.page.fill('#code', code);
    await this.page.click('main form button');
    await this.page.waitForURL(/\/join\/[0-9a-f-]{36}$/);
  }

  /** The picture of a seat moves, and packets of its sound come. */
  async seesAndHears(seatId: string): Promise<void> {
    await this.page.waitForFunction(
      async (seat) => {
        const video = document.querySelector<HTMLVideoElement>(`[data-seat="${seat}"] video`);
        if (!video || video.videoWidth === 0) return false;
        const before = video.getVideoPlaybackQuality().totalVideoFrames;
        await new Promise((resolve) => setTimeout(resolve, 700));
        return video.getVideoPlaybackQuality().totalVideoFrames > before;
      },
      seatId,
      { timeout: 60_000 },
    );
    assert.ok((await this.loudest(seatId)) > 0.001, 'the beep of the other microphone is heard');
  }

  /** Whether anything comes from a seat. */
  async hasStreamOf(seatId: string): Promise<boolean> {
    return await this.page.evaluate(
      (seat) => Boolean(document.querySelector<HTMLVideoElement>(`[data-seat="${seat}"] video`)?.srcObject),
      seatId,
    );
  }

  /** The loudest moment of a seat's sound until it is heard, at most a minute; the made-up microphone beeps once a second. */
  async loudest(seatId: string): Promise<number> {
    return await this.page.evaluate(async (seat) => {
      const context = new AudioContext();
      const analyser = context.createAnalyser();
      const samples = new Float32Array(analyser.fftSize);
      let heard: MediaStream | undefined;
      let loudest = 0;
      for (const until = performance.now() + 60_000; performance.now() < until && loudest < 0.001; ) {
        const stream = document.querySelector<HTMLVideoElement>(`[data-seat="${seat}"] video`)?.srcObject;
        // A connection that was made anew has another stream.
        if (stream instanceof MediaStream && stream !== heard && stream.getAudioTracks().length > 0) {
          heard = stream;
          context.createMediaStreamSource(stream).connect(analyser);
        }
        analyser.getFloatTimeDomainData(samples);
        for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await context.close();
      return loudest;
    }, seatId);
  }

  /** Puts a relay of ours in the place of the room's address in every answer from now on. */
  async goesThroughRelays(): Promise<void> {
    await this.page.route(/\/(whip|whep)\//, async (route) => await this.#between(route));
  }

  /** As behind a firewall that lets nothing through: whatever the page asks for, only relays are tried. */
  async goesByRelayAlone(): Promise<void> {
    await this.page.addInitScript(relayAlone);
  }

  /** Pages come, sound and picture find no way: a network that lets no UDP pass. */
  async hasNoWayForMedia(): Promise<void> {
    this.#isCut = true;
    await this.goesThroughRelays();
  }

  /** How the media of this page go: the kinds of the own ends of all ways that are in use. */
  async ways(): Promise<readonly string[]> {
    return await this.page.evaluate(async () => {
      const all = Reflect.get(window, 'madeConnections') as RTCPeerConnection[];
      const kinds = [];
      for (const connection of all.filter(({ connectionState }) => connectionState === 'connected')) {
        const stats = await connection.getStats();
        for (const pair of stats.values())
          if (pair.type === 'candidate-pair' && pair.nominated)
            kinds.push(stats.get(pair.localCandidateId).candidateType);
      }
      return kinds;
    });
  }

  /** Another program holds the camera. */
  async findsTheCameraTaken(): Promise<void> {
    await this.page.addInitScript(() => {
      const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
      if (!mediaDevices) return;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (constraints = {}) => {
        if (constraints.video) throw new DOMException('Could not start video source', 'NotReadableError');
        return await ask(constraints);
      };
    });
  }

  /** The microphone is there and gives no sound. */
  async hasASilentMicrophone(): Promise<void> {
    await this.page.addInitScript(() => {
      const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
      if (!mediaDevices) return;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (constraints) => {
        const stream = await ask(constraints);
        for (const track of stream.getAudioTracks()) track.enabled = false;
        return stream;
      };
    });
  }

  /** Another tab of the same browser. */
  async opensAnotherTab(path: string): Promise<Page> {
    const page = await this.#context.newPage();
    await page.goto(path);
    return page;
  }

  /** The network goes: no packet of media passes, and no page is reached. */
  async losesTheNetwork(): Promise<void> {
    this.#isCut = true;
    for (const relay of this.#relays) relay.isCut = true;
    await this.#context.setOffline(true);
  }

  async hasTheNetworkBack(): Promise<void> {
    this.#isCut = false;
    for (const relay of this.#relays) relay.isCut = false;
    await this.#context.setOffline(false);
  }

  /** Every sentence and every state that the page shows now, for whoever looks why a walk has failed. */
  async told(): Promise<string> {
    const sentences = await this.page.locator('[data-says]:not([hidden])').allTextContents();
    return [...sentences, ...this.faults].join(' | ');
  }

  says(kind: string, pattern: string): Promise<unknown> {
    return this.page.locator(`[data-says="${kind}"]:not([hidden])`, { hasText: pattern }).waitFor({ timeout: 60_000 });
  }

  /** Closes the tab and comes back to the address of the seat, as from the history of the browser. */
  async closesTheTabAndComesBack(): Promise<void> {
    const url = this.page.url();
    await this.page.goto('about:blank');
    await this.page.goto(url);
  }

  async leaves(): Promise<void> {
    await this.#context.close();
    for (const relay of this.#relays) relay.close();
  }

  async #between(route: Route): Promise<void> {
    if (route.request().method() !== 'POST') return await route.continue();
    const answer = await route.fetch();
    if (answer.status() !== 201) return await route.fulfill({ response: answer });
    const relay = await LossyRelay.open({ loss: 0 });
    relay.isCut = this.#isCut;
    this.#relays.push(relay);
    // The relay is the only way: every other address of the room is left out.
    const isOther = (line: string) => line.startsWith('a=candidate:') && !line.includes(' 127.0.0.1 ');
    const lines = (await answer.text()).split('\r\n').filter((line) => !isOther(line));
    await route.fulfill({ response: answer, body: relay.between(lines.join('\r\n')) });
  }
}

/** Runs in the page. */
function relayAlone(): void {
  const made: RTCPeerConnection[] = [];
  Object.assign(window, { madeConnections: made });
  const Native = RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Native {
    constructor(configuration: RTCConfiguration = {}) {
      super({ ...configuration, iceTransportPolicy: 'relay' });
      made.push(this);
    }
  };
}

/** Runs in the page: two cores draw and read several of these at once. */
function smallCamera(): void {
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  // A page without an origin has no devices.
  if (!mediaDevices) return;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints = {}) =>
    await ask({
      ...(constraints.audio ? { audio: { echoCancellation: false, noiseSuppression: false } } : {}),
      ...(constraints.video ? { video: { width: 320, height: 180, frameRate: 15 } } : {}),
    });
}
