import { chooseLayer, type Layer, type WantedPicture } from '../flow/choose-layer.ts';
import type { KeyFrameReason } from '../flow/key-frame-requests.ts';
import type { RtpHeader } from '../rtp/header.ts';
import { beginsKeyFrame } from '../rtp/key-frame.ts';
import { OutgoingPacket } from '../rtp/outgoing-packet.ts';
import type { ChosenCodec } from '../sdp/choose-codec.ts';
import type { OfferedMedium } from '../sdp/offer.ts';
import { IncomingStream } from './incoming-stream.ts';
import type { Listener } from './listener.ts';

/** Packets that can be sent again: about two seconds of the largest picture, ten of sound. */
const KEPT = 512;
/** Packets of a stream from which on its rate is believed. */
const NEW = 50;

/** Sound or picture of a publication: the streams that come, and those who get them. */
export class PublishedMedium {
  readonly offered: OfferedMedium;
  readonly codec: ChosenCodec;
  /** In the order of the offer; one nameless layer without simulcast. */
  readonly layers: readonly string[];
  /** By layer; a layer that has not come yet is absent. */
  readonly streams: (IncomingStream | undefined)[] = [];
  readonly #outgoing = new OutgoingPacket();
  #listeners: readonly Listener[] = [];

  constructor(offered: OfferedMedium, codec: ChosenCodec) {
    this.offered = offered;
    this.codec = codec;
    this.layers = offered.layers.length > 0 ? offered.layers : [''];
  }

  get isSound(): boolean {
    return this.codec.codec === 'OPUS';
  }

  /** From this call on exactly these get packets. */
  route(listeners: readonly Listener[]): void {
    for (const gone of this.#listeners) if (!listeners.includes(gone)) gone.out.rest();
    this.#listeners = listeners;
  }

  /** A stream takes the place of its layer; those who got the one before wait for a key frame. */
  bind(source: number, layer: number): IncomingStream {
    const stream = new IncomingStream(source, layer, this.codec.rate, KEPT);
    this.streams[layer] = stream;
    for (const { out } of this.#listeners) if (out.layer === layer) out.rest();
    this.#askKeyFrame(stream, 'joined');
    return stream;
  }

  receive(stream: IncomingStream, packet: Buffer, header: RtpHeader, nowMs: number): void {
    const sequence = stream.reception.received(header.sequence, header.timestamp, nowMs);
    if (!stream.missing.received(sequence)) this.#askKeyFrame(stream, 'spoilt');
    stream.ring.keep({ packet, header, sequence });
    const isBegin = this.#isBegin(stream, packet, header);
    if (isBegin && !this.isSound) stream.keyFrames.answered();
    if (!this.#outgoing.load(packet, header)) return;
    for (const listener of this.#listeners) {
      if (isBegin && listener.target === stream.layer && listener.isWaiting) {
        listener.begin(stream, this.streams[listener.out.layer ?? -1], header, sequence, nowMs);
      }
      if (listener.out.layer === stream.layer) listener.forward(this.#outgoing, header, sequence, nowMs);
    }
  }

  /** @returns how many went out: none to one who gets nothing now, whatever he got before */
  resend(listener: Listener, asked: readonly number[]): number {
    if (!this.#listeners.includes(listener)) return 0;
    let count = 0;
    for (const ours of asked) {
      const origin = listener.out.origin(ours);
      const kept = origin && this.streams[origin.layer]?.ring.find(origin.sequence);
      if (!origin || !kept || !this.#outgoing.load(kept.packet, kept.header)) continue;
      listener.resend(this.#outgoing, (kept.header.timestamp + origin.ticks) >>> 0, ours);
      count += 1;
    }
    return count;
  }

  reported(stream: IncomingStream): void {
    for (const listener of this.#listeners) listener.report(stream);
  }

  /** Sets what the listener shall get, and asks its publisher for a key frame where one is needed. */
  aim(listener: Listener, wanted: WantedPicture, budgetBitsPerSecond: number, nowMs: number): void {
    const current = listener.target === undefined ? undefined : this.layers[listener.target];
    const name = this.isSound
      ? ''
      : chooseLayer({ layers: this.#measured(nowMs), wanted, budgetBitsPerSecond, current });
    listener.target = name === undefined ? undefined : this.layers.indexOf(name);
    if (listener.target === undefined) listener.out.rest();
    else if (listener.isWaiting) this.#askKeyFrame(this.streams[listener.target], 'joined');
  }

  keyFrameFor({ target, out }: Listener): void {
    this.#askKeyFrame(this.streams[target ?? out.layer ?? 0], 'spoilt');
  }

  /** Sound begins anywhere. */
  #askKeyFrame(stream: IncomingStream | undefined, reason: KeyFrameReason): void {
    if (!this.isSound) stream?.keyFrames.ask(reason);
  }

  /** A stream that has just begun counts as sent, so that whoever joins first does not wait for a measurement. */
  #measured(nowMs: number): Layer[] {
    return this.layers.map((name, layer) => {
      const stream = this.streams[layer];
      const isNew = stream !== undefined && stream.reception.packets < NEW;
      return { name, bitsPerSecond: Math.max(isNew ? 1 : 0, stream?.rate.read(nowMs) ?? 0) };
    });
  }

  #isBegin(stream: IncomingStream, packet: Buffer, header: RtpHeader): boolean {
    const { codec } = this.codec;
    if (codec === 'OPUS') return true;
    const isAsked = stream.keyFrames.isWaiting || this.#listeners.some((one) => one.isWaiting);
    return isAsked && beginsKeyFrame(codec, packet, header);
  }
}
