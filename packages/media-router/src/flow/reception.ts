import type { ReportBlock } from '../rtcp/rtcp-packet.ts';
import { distance16, distance32 } from '../rtp/wrapping.ts';

/** A jump that no network makes: the sender began to count anew (RFC 3550 A.1, MAX_DROPOUT). */
const LARGEST_JUMP = 3000;

/** What a receiver reports about one stream (RFC 3550 6.4.1, A.3, A.8). Times are milliseconds of one monotonic clock. */
export class Reception {
  readonly source: number;
  readonly #rate: number;
  #base = 0;
  #highest = -1;
  #received = 0;
  #jitter = 0;
  #lastTransit: number | undefined;
  #reported = { expected: 0, received: 0 };
  #report: { readonly middle: number; readonly atMs: number } | undefined;

  /** @param rate ticks in a second of the media clock */
  constructor(source: number, rate: number) {
    this.source = source;
    this.#rate = rate;
  }

  get packets(): number {
    return this.#received;
  }

  /** @returns the number of the packet, extended so that it never wraps */
  received(sequence: number, timestamp: number, nowMs: number): number {
    const extended = this.#extend(sequence);
    this.#received += 1;
    const transit = (Math.round((nowMs * this.#rate) / 1000) - timestamp) | 0;
    if (this.#lastTransit !== undefined) {
      const difference = Math.abs(distance32(this.#lastTransit, transit));
      // A sender that sets its clock anew says nothing about the network.
      if (difference < this.#rate * 10) this.#jitter += (difference - this.#jitter) / 16;
    }
    this.#lastTransit = transit;
    return extended;
  }

  reported(ntpSeconds: number, ntpFraction: number, nowMs: number): void {
    this.#report = { middle: ((ntpSeconds & 0xffff) * 0x10000 + (ntpFraction >>> 16)) >>> 0, atMs: nowMs };
  }

  /** Of the time since the last call. */
  block(nowMs: number): ReportBlock {
    const expected = this.#highest < 0 ? 0 : this.#highest - this.#base + 1;
    const wanted = expected - this.#reported.expected;
    const lost = wanted - (this.#received - this.#reported.received);
    this.#reported = { expected, received: this.#received };
    const sinceMs = this.#report ? nowMs - this.#report.atMs : 0;
    return {
      source: this.source,
      fractionLost: wanted > 0 && lost > 0 ? Math.min(255, Math.floor((lost * 256) / wanted)) : 0,
      lost: expected - this.#received,
      highestSequence: Math.max(0, this.#highest) >>> 0,
      jitter: Math.round(this.#jitter),
      lastReport: this.#report?.middle ?? 0,
      sinceLastReport: Math.round(sinceMs * 65.536) >>> 0,
    };
  }

  #extend(sequence: number): number {
    if (this.#highest < 0) {
      // One turn ahead, so that what was sent before the first packet has a number too.
      this.#base = this.#highest = 0x10000 + sequence;
      return this.#highest;
    }
    const ahead = distance16(this.#highest & 0xffff, sequence);
    if (Math.abs(ahead) > LARGEST_JUMP) {
      this.#base = this.#highest = this.#highest - (this.#highest & 0xffff) + 0x20000 + sequence;
      this.#received = 0;
      this.#reported = { expected: 0, received: 0 };
      return this.#highest;
    }
    const extended = this.#highest + ahead;
    if (ahead > 0) this.#highest = extended;
    return extended;
  }
}
