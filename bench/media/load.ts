import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { RtpPeer, SENT_AT, sendFor } from '@ashyq/media-router/testing';
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
  /** Milliseconds from the wish to the first packet of the picture. */
  readonly joinP95Ms: number;
  /** The same for the others, who come all at once. */
  readonly burstP95Ms: number;
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

/** One publisher of 720p30 with sound (232 packets a second) to so many subscribers. */
export async function measureFanOut(router: Router, subscribers: number, seconds: number): Promise<Measured> {
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
  const memory = residentMb(router.pid) - before;
  const counted = await count(router, peers, seconds, latencies);
  await stop();
  for (const peer of [publisher, ...peers]) peer.close();
  return {
    ...counted,
    ...{
      joinP95Ms: percentile(joins, 0.95),
      burstP95Ms: percentile(burst, 0.95),
      latencyP95Ms: percentile(latencies, 0.95),
      mbEach: memory / subscribers,
    },
  };
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
  const counted = await count(router, peers, seconds, []);
  await Promise.all(stops.map((stop) => stop()));
  for (const peer of [...publishers, ...peers]) peer.close();
  return counted;
}

async function count(
  router: Router,
  peers: readonly RtpPeer[],
  seconds: number,
  latencies: number[],
): Promise<Pick<Measured, 'usEach' | 'cores' | 'delivered' | 'holes'>> {
  const total = (): number => peers.reduce((sum, peer) => sum + peer.sound + peer.pictures.size, 0);
  latencies.length = 0;
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

/** @returns how to stop, after the packet that is on its way */
function keepSending(peer: RtpPeer): () => Promise<void> {
  let isStopped = false;
  const sending = (async () => {
    while (!isStopped) await sendFor(peer, 0.2);
  })();
  return async () => {
    isStopped = true;
    await sending;
  };
}

const sender = ({ address }: Router): RtpPeer => new RtpPeer({ direction: 'SendOnly', bindAddress: address });
const receiver = ({ address }: Router): RtpPeer => new RtpPeer({ direction: 'RecvOnly', bindAddress: address });

function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
