import { BitRate } from '../flow/bit-rate.ts';
import { KeyFrameRequests } from '../flow/key-frame-requests.ts';
import type { ClockReading } from '../flow/media-clock.ts';
import { MissingPackets } from '../flow/missing-packets.ts';
import { Reception } from '../flow/reception.ts';
import { ResendRing } from '../flow/resend-ring.ts';

/** One stream of a publisher: its sound, its picture, or one layer of the picture. */
export class IncomingStream {
  /** SSRC */
  readonly source: number;
  readonly layer: number;
  readonly reception: Reception;
  readonly missing = new MissingPackets();
  readonly ring: ResendRing;
  readonly rate = new BitRate();
  readonly keyFrames = new KeyFrameRequests();
  /** By its last sender report. */
  clock: ClockReading | undefined;

  /** @param rate ticks in a second; @param kept packets that can be sent again */
  constructor(source: number, layer: number, rate: number, kept: number) {
    this.source = source;
    this.layer = layer;
    this.reception = new Reception(source, rate);
    this.ring = new ResendRing(kept);
  }
}
