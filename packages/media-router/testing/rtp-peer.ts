import { Audio, PeerConnection, type Track, Video } from 'node-datachannel';
import { MissingPackets } from '../src/flow/missing-packets.ts';
import { Reception } from '../src/flow/reception.ts';
import { ResendRing } from '../src/flow/resend-ring.ts';
import { readRtcp } from '../src/rtcp/read-rtcp.ts';
import { writeRtcp } from '../src/rtcp/write-rtcp.ts';
import { isRtcp, readRtpHeader } from '../src/rtp/header.ts';
import type { LossyRelay } from './lossy-relay.ts';

const H264 = 'level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f';

/** Objects of the library stop when their last reference is collected. */
const kept = new Set<unknown>();

export interface RtpPeerOptions {
  readonly direction: 'SendOnly' | 'RecvOnly';
  /** Default 127.0.0.1. */
  readonly bindAddress?: string;
  /** On its way to the room. */
  readonly relay?: LossyRelay;
}

/** A peer that is no browser: it offers sound and picture, sends and counts packets, and asks for lost ones as a browser does. */
export class RtpPeer {
  readonly #connection: PeerConnection;
  readonly #tracks: readonly Track[];
  readonly #missing = [new MissingPackets(), new MissingPackets()] as const;
  readonly #receptions = [new Reception(0, 48_000), new Reception(0, 90_000)] as const;
  readonly #ring = new ResendRing(2048);
  readonly #relay: LossyRelay | undefined;
  readonly #reports: NodeJS.Timeout | undefined;
  readonly #connected = Promise.withResolvers<void>();
  readonly #opened: readonly Promise<void>[];
  /** SSRC of the streams that it gets: sound, picture. */
  readonly sources: [number, number] = [0, 0];
  /** Its own, which its descriptions do not tell. */
  readonly candidates: string[] = [];
  /** Packets of sound and of the picture; of the latter the extended numbers. */
  sound = 0;
  readonly pictures = new Set<number>();
  /** What the other side asked for: key frames, packets once more. */
  keyFramesAsked = 0;
  resent = 0;
  reports = 0;
  /** Of the stream that it sends. */
  readonly sent = { sound: 0, picture: 0, keyFrames: 0 };
  /** Called with each packet that came. */
  heard: (packet: Buffer) => void = () => undefined;

  constructor({ direction, relay, bindAddress = '127.0.0.1' }: RtpPeerOptions) {
    this.#relay = relay;
    this.#connection = new PeerConnection('peer', {
      ...{ iceServers: [], bindAddress, forceMediaTransport: true, disableAutoNegotiation: true },
    });
    const sound = new Audio('0', direction);
    sound.addOpusCodec(111);
    const picture = new Video('1', direction);
    picture.addH264Codec(106, H264);
    if (direction === 'SendOnly') {
      sound.addSSRC(11, 'peer', 'peer', 'sound');
      picture.addSSRC(12, 'peer', 'peer', 'picture');
    }
    this.#tracks = [this.#connection.addTrack(sound), this.#connection.addTrack(picture)];
    for (const track of this.#tracks) track.onMessage((packet) => this.#received(packet));
    this.#opened = this.#tracks.map((track) => new Promise((resolve) => track.onOpen(resolve)));
    this.#connection.onStateChange((state) => {
      if (state === 'connected') this.#connected.resolve();
      if (state === 'failed') this.#connected.reject(new Error('the peer was not connected'));
    });
    if (direction === 'RecvOnly') this.#reports = setInterval(() => this.#reportReception(), 1000);
    kept.add([this.#connection, sound, picture, this.#tracks]);
  }

  offer(): Promise<string> {
    return this.#describe('offer');
  }

  async #describe(type: 'offer' | 'answer'): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#connection.onGatheringStateChange((state) => state === 'complete' && resolve());
    this.#connection.setLocalDescription(type);
    await promise;
    // Whoever knows our candidates checks them before our library knows his fingerprint, and then it refuses his certificate.
    const described = this.#connection.localDescription()?.sdp ?? '';
    this.candidates.push(...[...described.matchAll(/^a=(candidate:.*)\r$/gm)].map(([, candidate]) => candidate ?? ''));
    return described.replaceAll(/a=candidate.*\r\n/g, '');
  }

  /** To an offer of the other side, which sends: the tracks of it are taken as they come. */
  async answer(offer: string): Promise<string> {
    this.#noteSources(offer);
    this.#connection.setRemoteDescription(offer, 'offer');
    return await this.#describe('answer');
  }

  connected(): Promise<void> {
    return this.#connected.promise;
  }

  async accept(answer: string): Promise<void> {
    this.#noteSources(answer);
    this.#connection.setRemoteDescription(this.#relay?.between(answer) ?? answer, 'answer');
    await this.#connected.promise;
    // A track opens a moment after its connection, and takes nothing before it.
    const isTaken = [/^m=audio [1-9]/m, /^m=video [1-9]/m].map((line) => line.test(answer));
    await Promise.all(this.#opened.filter((_, at) => isTaken[at]));
  }

  #noteSources(answer: string): void {
    const [, sound, picture] = /m=audio[\s\S]*?a=ssrc:(\d+)[\s\S]*?m=video[\s\S]*?a=ssrc:(\d+)/.exec(answer) ?? [];
    this.sources[0] = Number(sound ?? 0);
    this.sources[1] = Number(picture ?? 0);
  }

  /** Sends a packet of RTP, and keeps pictures for who asks for them again. */
  send(packet: Buffer): void {
    const header = readRtpHeader(packet);
    const isSound = header.payloadType === 111;
    if (!isSound) this.#ring.keep({ packet, header, sequence: header.sequence });
    this.#tracks[isSound ? 0 : 1]?.sendMessageBinary(packet);
  }

  report(packet: Buffer): void {
    this.#tracks[0]?.sendMessageBinary(packet);
  }

  /** Asks for what is missing; called each few milliseconds. */
  ask(nowMs: number): void {
    for (const [at, missing] of this.#missing.entries()) {
      const { sequences } = missing.due(nowMs);
      const source = this.sources[at] ?? 0;
      if (sequences.length === 0 || source === 0) continue;
      const wrapped = sequences.map((sequence) => sequence & 0xffff);
      this.#tracks[at]?.sendMessageBinary(
        writeRtcp([
          { kind: 'receiver-report', source: 99, blocks: [] },
          { kind: 'nack', sender: 99, source, sequences: wrapped },
        ]),
      );
    }
  }

  /** Packets of the picture that are missing between the first and the last. */
  get holes(): number {
    if (this.pictures.size === 0) return 0;
    return Math.max(...this.pictures) - Math.min(...this.pictures) + 1 - this.pictures.size;
  }

  askKeyFrame(): void {
    const source = this.sources[1];
    this.#tracks[1]?.sendMessageBinary(writeRtcp([{ kind: 'picture-loss', sender: 99, source }]));
  }

  close(): void {
    clearInterval(this.#reports);
    this.#connection.close();
  }

  /** Whoever gets something says each second how it arrives; silence would mean that he is gone. */
  #reportReception(): void {
    const nowMs = performance.now();
    for (const [at, reception] of this.#receptions.entries()) {
      const source = this.sources[at] ?? 0;
      if (source === 0 || !this.#tracks[at]?.isOpen()) continue;
      const block = { ...reception.block(nowMs), source };
      this.#tracks[at].sendMessageBinary(writeRtcp([{ kind: 'receiver-report', source: 99, blocks: [block] }]));
    }
  }

  #received(packet: Buffer): void {
    if (isRtcp(packet)) {
      this.#told(packet);
      return;
    }
    const { payloadType, sequence, timestamp } = readRtpHeader(packet);
    const at = payloadType === 111 ? 0 : 1;
    const extended = this.#receptions[at].received(sequence, timestamp, 0);
    this.#missing[at].received(extended);
    if (at === 0) this.sound += 1;
    else this.pictures.add(extended);
    this.heard(packet);
  }

  #told(packet: Buffer): void {
    for (const one of readRtcp(packet)) {
      if (one.kind === 'sender-report') this.reports += 1;
      if (one.kind === 'picture-loss') this.keyFramesAsked += 1;
      if (one.kind !== 'nack') continue;
      for (const sequence of one.sequences) {
        const found = this.#ring.find(sequence);
        if (!found) continue;
        this.resent += 1;
        this.#tracks[1]?.sendMessageBinary(found.packet);
      }
    }
  }
}
