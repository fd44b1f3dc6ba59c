import type { Link } from '../engine/media-engine.ts';
import { BitRate } from '../flow/bit-rate.ts';
import type { WantedPicture } from '../flow/choose-layer.ts';
import { Downlink } from '../flow/downlink.ts';
import { readRtcp } from '../rtcp/read-rtcp.ts';
import type { RtcpPacket } from '../rtcp/rtcp-packet.ts';
import { isRtcp } from '../rtp/header.ts';
import type { Listener } from './listener.ts';
import type { Publication } from './publication.ts';
import type { PublishedMedium } from './published-medium.ts';
import type { Flow } from './who-gets-what.ts';

/** Sound is paid first: the picture gets what is left. */
const SOUND_BITS_PER_SECOND = 60_000;
/** What one subscriber may ask for again in a second: a lossy link needs a part of it, an attacker all. */
const MOST_RESENT_A_SECOND = 600;

interface Heard {
  readonly medium: PublishedMedium;
  readonly listener: Listener;
}

/** What one person gets of one publication over one connection. */
export class Subscription {
  readonly id: string;
  readonly person: string;
  readonly publication: Publication;
  readonly link: Pick<Link, 'send' | 'close'>;
  readonly heard: readonly Heard[];
  readonly downlink = new Downlink();
  /** Of what the subscriber sends: reports and requests, a few hundred bits. */
  readonly said = new BitRate();
  wanted: WantedPicture = 'large';
  lastHeardMs: number;
  resent = 0;
  #resendsLeft = MOST_RESENT_A_SECOND;
  #octetsBefore = 0;
  #sentBitsPerSecond = 0;

  constructor(
    { id, person }: { readonly id: string; readonly person: string },
    publication: Publication,
    link: Pick<Link, 'send' | 'close'>,
    heard: readonly Heard[],
    nowMs: number,
  ) {
    this.id = id;
    this.person = person;
    this.publication = publication;
    this.link = link;
    this.heard = heard;
    this.lastHeardMs = nowMs;
  }

  /** Those of its listeners who get something now. */
  listenersOf(medium: PublishedMedium, flow: Flow): Listener[] {
    const isOpen = flow === 'all' || (flow === 'picture' && !medium.isSound);
    return isOpen ? this.heard.filter((one) => one.medium === medium).map(({ listener }) => listener) : [];
  }

  /**
   * What the subscriber says about what it gets.
   * @throws Malformed
   */
  receive(packet: Buffer, nowMs: number): void {
    this.lastHeardMs = nowMs;
    this.said.add(packet.length, nowMs);
    if (isRtcp(packet)) for (const one of readRtcp(packet)) this.#told(one);
  }

  /** Chooses layers anew; called each second and when something has changed. */
  aim(nowMs: number): void {
    const budget = this.downlink.bitsPerSecond - SOUND_BITS_PER_SECOND;
    for (const { medium, listener } of this.heard) medium.aim(listener, this.wanted, budget, nowMs);
  }

  turnSecond(): void {
    this.#resendsLeft = MOST_RESENT_A_SECOND;
    const octets = this.heard.reduce((sum, { listener }) => sum + listener.out.octets, 0);
    this.#sentBitsPerSecond = (octets - this.#octetsBefore) * 8;
    this.#octetsBefore = octets;
  }

  #told(packet: RtcpPacket): void {
    if (packet.kind === 'bitrate') this.downlink.asked(packet.bitsPerSecond);
    if (packet.kind === 'sender-report' || packet.kind === 'receiver-report') {
      for (const block of packet.blocks) {
        const heard = this.#of(block.source);
        if (heard && !heard.medium.isSound) this.downlink.reported(block, this.#sentBitsPerSecond);
      }
      return;
    }
    if (packet.kind !== 'nack' && packet.kind !== 'picture-loss' && packet.kind !== 'full-intra') return;
    const heard = this.#of(packet.source);
    if (!heard) return;
    if (packet.kind !== 'nack') {
      heard.medium.keyFrameFor(heard.listener);
      return;
    }
    const asked = packet.sequences.slice(0, this.#resendsLeft);
    this.#resendsLeft -= asked.length;
    this.resent += heard.medium.resend(heard.listener, asked);
  }

  #of(source: number): Heard | undefined {
    return this.heard.find(({ listener }) => listener.out.source === source);
  }
}
