import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { RtpPeer, SENT_AT, sendFor, writeRtcp } from '@ashyq/media-router/testing';
import { percentile } from '../percentile.ts';
import { usedBy } from '../processor-time.ts';

/** Something that takes a publication and gives it to many: ours or a peer. */
export interface Router {
  /** On which it and its peers meet. */
  readonly address: string;
  /** Of all that forwards packets. */
  readonly pid: number;
  publish(peer: RtpPeer): Promise<string>;
  subscribe(peer: RtpPeer, publication: string): Promise<void>;
  stop(): void;
}

export interface Measured {
  /** Microseconds of processor time for each packet that reached a subscriber. */
  readonly usEach: number;
  readonly delivered: number;
  readonly holes: number;
  /** Milliseconds from the wish to the first packet of the picture: some come one after another, the others at once. */
  readonly joinP95Ms: number;
  /** Of those who come one after another. */
  readonly aloneP95Ms: number;
  /** Milliseconds from the sender to the subscriber, both in this process. */
  readonly latencyP95Ms: number;
  readonly mbEach: number;
  /** Share of one core. */
  readonly cores: number;
}

/** So many join one after another and are timed, the others together. */
const SINGLY = 5;
/** Routers ask a publisher for a key frame once a second at most: whoever joins right after another waits for the next one. */
const KEY_FRAME_EVERY_MS = 1100;
/** From the beginning of NTP time (RFC 3550 4). */
const SECONDS_1900_TO_1970 = 2_208_988_800;
const LATENCY_FOR_MS = 3000;

/** What one publisher sends goes to so many; it goes on until {@link FanOut.end}. */
export interface FanOut extends Pick<Measured, 'joinP95Ms' | 'aloneP95Ms' | 'latencyP95Ms' | 'mbEach'> {
  readonly router: Router;
  readonly peers: readonly RtpPeer[];
  end(): Promise<void>;
}

/** One publisher of 720p30 with sound (232 packets a second); joins, memory and latency are measured while they come. */
export async function openFanOut(router: Router, subscribers: number): Promise<FanOut> {
  const publisher = sender(router);
  const publication = await router.publish(publisher);
  const stop = keepSending(publisher);
  await pause(1000);
  const before = residentMb(router.pid);
  const joins: number[] = [];
  const latencies: number[] = [];
  const peers: RtpPeer[] = [];
  for (let at = 0; at < SINGLY; at += 1) {
    const peer = receiver(router);
    peers.push(peer);
    joins.push(await join(router, peer, publication, latencies));
    await pause(KEY_FRAME_EVERY_MS);
  }
  const together = Array.from({ length: subscribers - SINGLY }, () => receiver(router));
  peers.push(...together);
  const burst = await Promise.all(together.map((peer) => join(router, peer, publication, latencies)));
  await pause(1000);
  const mbEach = (residentMb(router.pid) - before) / subscribers;
  latencies.length = 0;
  await pause(LATENCY_FOR_MS);
  return {
    ...{ router, peers, mbEach },
    ...{ joinP95Ms: percentile([...joins, ...burst], 0.95), aloneP95Ms: percentile(joins, 0.95) },
    latencyP95Ms: percentile(latencies.slice(), 0.95),
    end: async () => {
      await stop();
      for (const peer of [publisher, ...peers]) peer.close();
      router.stop();
    },
  };
}

/** Several routers over the same seconds: what else the machine does meanwhile meets them alike. */
export function measureFanOuts(fanOuts: readonly FanOut[], seconds: number): Promise<Measured[]> {
  return Promise.all(
    fanOuts.map(async ({ router, peers, end: _, ...measured }) => ({
      ...measured,
      ...(await count(router, peers, seconds)),
    })),
  );
}

/** Everyone sends, everyone gets all others. */
export async function measureAllToAll(
  router: Router,
  people: number,
  seconds: number,
): Promise<Pick<Measured, 'cores' | 'holes' | 'delivered'>> {
  const publishers = Array.from({ length: people }, () => sender(router));
  const publications = await Promise.all(publishers.map((peer) => router.publish(peer)));
  const stops = publishers.map(keepSending);
  const peers: RtpPeer[] = [];
  for (const publication of publications) {
    const listening = Array.from({ length: people - 1 }, () => receiver(router));
    await Promise.all(listening.map((peer) => router.subscribe(peer, publication)));
    peers.push(...listening);
  }
  await pause(1000);
  const counted = await count(router, peers, seconds);
  await Promise.all(stops.map((stop) => stop()));
  for (const peer of [...publishers, ...peers]) peer.close();
  return counted;
}

async function count(
  router: Router,
  peers: readonly RtpPeer[],
  seconds: number,
): Promise<Pick<Measured, 'usEach' | 'cores' | 'delivered' | 'holes'>> {
  const total = (): number => peers.reduce((sum, peer) => sum + peer.sound + peer.pictures.size, 0);
  const [packets, usedMs, began] = [total(), usedBy([router.pid]), performance.now()];
  await pause(seconds * 1000);
  const [delivered, ms] = [total() - packets, usedBy([router.pid]) - usedMs];
  const holes = peers.reduce((sum, peer) => sum + peer.holes, 0);
  return { usEach: (ms * 1000) / delivered, cores: ms / (performance.now() - began), delivered, holes };
}

async function join(router: Router, peer: RtpPeer, publication: string, latencies: number[]): Promise<number> {
  const began = performance.now();
  const { promise, resolve } = Promise.withResolvers<number>();
  peer.heard = (packet) => {
    if (packet.length < 1000) return;
    const now = performance.now();
    resolve(now - began);
    latencies.push(now - packet.readDoubleBE(12 + SENT_AT));
  };
  await router.subscribe(peer, publication);
  return promise;
}

/** With a report each second, as browsers send. @returns how to stop, after the packet that is on its way */
function keepSending(peer: RtpPeer): () => Promise<void> {
  let isStopped = false;
  const reports = setInterval(() => reportSent(peer), 1000);
  const sending = (async () => {
    while (!isStopped) await sendFor(peer, 0.2);
  })();
  return async () => {
    isStopped = true;
    clearInterval(reports);
    await sending;
  };
}

/** The media clocks of `sendFor`, each at the same instant of the sender's wall clock. */
function reportSent(peer: RtpPeer): void {
  const now = (performance.timeOrigin + performance.now()) / 1000 + SECONDS_1900_TO_1970;
  const ntp = { ntpSeconds: Math.floor(now), ntpFraction: Math.floor((now % 1) * 2 ** 32), blocks: [] };
  const { sound, picture } = peer.sent;
  for (const [source, packets, ticks, size] of [
    [11, sound, 960, 80],
    [12, picture, 500, 1050],
  ] as const) {
    const counts = { timestamp: (packets * ticks) >>> 0, packets, octets: (packets * size) >>> 0 };
    peer.report(writeRtcp([{ kind: 'sender-report', source, ...ntp, ...counts }]));
  }
}

const sender = ({ address }: Router): RtpPeer => new RtpPeer({ direction: 'SendOnly', bindAddress: address });
const receiver = ({ address }: Router): RtpPeer => new RtpPeer({ direction: 'RecvOnly', bindAddress: address });

function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
