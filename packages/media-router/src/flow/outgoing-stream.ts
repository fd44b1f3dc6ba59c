import type { Address } from '../rtp/outgoing-packet.ts';
import { distance32 } from '../rtp/wrapping.ts';

/** A stretch of what was sent that came from one layer: by it a packet that is asked for again is found. */
interface Stretch {
  readonly layer: number;
  /** Extended number of ours at which it began. */
  readonly from: number;
  /** Added to the extended number of the sender. */
  readonly sequenceOffset: number;
  /** Added to the timestamp of the sender. */
  readonly ticks: number;
}

/** A sender reorders less than this; older stretches are not asked for any more. */
const STRETCHES = 8;

export interface OutgoingStreamOptions {
  /** SSRC under which the subscriber gets it. */
  readonly source: number;
  readonly payloadType: number;
  /** Ticks in a second of the media clock. */
  readonly rate: number;
}

/** What one subscriber gets of one medium: one continuous stream, whichever layers it is made of. */
export class OutgoingStream {
  readonly source: number;
  readonly payloadType: number;
  readonly rate: number;
  #stretches: Stretch[] = [];
  #current: Stretch | undefined;
  #highest = 0x10000;
  #lastTimestamp = 0;
  #lastAtMs = 0;
  packets = 0;
  octets = 0;

  constructor({ source, payloadType, rate }: OutgoingStreamOptions) {
    this.source = source;
    this.payloadType = payloadType;
    this.rate = rate;
  }

  /** The layer that flows; nothing before the first packet and while the stream rests. */
  get layer(): number | undefined {
    return this.#current?.layer;
  }

  /** Ticks by which the sender's clock is moved. */
  get ticks(): number {
    return this.#current?.ticks ?? 0;
  }

  /**
   * Goes on with another layer, or begins.
   * @param sequence extended, of the first packet of it
   * @param ticks by the sender reports of both layers; without them the time that has passed is taken
   */
  turnTo(layer: number, packet: { sequence: number; timestamp: number }, nowMs: number, ticks?: number): void {
    const isFirst = this.#stretches.length === 0;
    const next = this.#lastTimestamp + Math.max(1, Math.round(((nowMs - this.#lastAtMs) * this.rate) / 1000));
    const estimated = isFirst ? 0 : (next - packet.timestamp) | 0;
    const current: Stretch = {
      ...{ layer, from: this.#highest + 1, sequenceOffset: this.#highest + 1 - packet.sequence },
      ticks: ticks === undefined || this.#wouldGoBack(packet.timestamp + ticks) ? estimated : ticks,
    };
    this.#current = current;
    this.#stretches = [...this.#stretches.slice(1 - STRETCHES), current];
  }

  /** Nothing flows until the next {@link turnTo}; numbers go on without a hole then. */
  rest(): void {
    this.#current = undefined;
  }

  /**
   * @param sequence extended
   * @returns nothing for a packet from before the stretch: it was never this subscriber's
   */
  address(sequence: number, timestamp: number, size: number, nowMs: number): Address | undefined {
    const current = this.#current;
    if (!current) return undefined;
    const ours = sequence + current.sequenceOffset;
    if (ours < current.from) return undefined;
    const moved = (timestamp + current.ticks) >>> 0;
    if (ours > this.#highest) {
      this.#highest = ours;
      this.#lastTimestamp = moved;
      this.#lastAtMs = nowMs;
    }
    this.packets += 1;
    this.octets += size;
    return { payloadType: this.payloadType, source: this.source, sequence: ours & 0xffff, timestamp: moved };
  }

  /** @returns where the packet that the subscriber asks for again came from, and what it was called */
  origin(sequence: number): { layer: number; sequence: number; ticks: number } | undefined {
    const behind = (this.#highest - sequence) & 0xffff;
    const ours = this.#highest - behind;
    const stretch = this.#stretches.findLast(({ from }) => from <= ours);
    if (!stretch || behind > 0x7fff) return undefined;
    return { layer: stretch.layer, sequence: ours - stretch.sequenceOffset, ticks: stretch.ticks };
  }

  #wouldGoBack(timestamp: number): boolean {
    return this.#stretches.length > 0 && distance32(this.#lastTimestamp, timestamp | 0) <= 0;
  }
}
