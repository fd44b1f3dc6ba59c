import {
  type Frame,
  Malformed,
  type OrderedPacket,
  ReorderWindow,
  readRtpPacket,
  readSenderReports,
  StreamClock,
  type TrackFormat,
} from '@ashyq/cmaf';
import type { TrackOffer } from '../rtsp/track-offer.ts';

type OnFrame = (frame: Frame, format: TrackFormat, arrivedUs: number) => void;

/** One stream of one connection: packets in, frames on the wall clock out. */
export class TrackInput {
  readonly #window: ReorderWindow;
  readonly #clock: StreamClock;
  readonly #reader: ReturnType<TrackOffer['begin']>;
  readonly #onFrame: OnFrame;
  /** What was no RTP or RTCP. */
  malformedPackets = 0;
  lostPackets = 0;

  /** @param waiting how many packets wait for one that may still come; none over TCP, where nothing is reordered */
  constructor(offer: TrackOffer, onFrame: OnFrame, waiting = 0) {
    this.#window = new ReorderWindow(waiting);
    this.#clock = new StreamClock({ rate: offer.rate });
    this.#reader = offer.begin();
    this.#onFrame = onFrame;
  }

  packet(bytes: Uint8Array, arrivedUs: number): void {
    try {
      for (const ordered of this.#window.push(readRtpPacket(bytes))) this.#take(ordered, arrivedUs);
    } catch (error) {
      this.#pass(error);
    }
  }

  /** What waits for a packet that does not come any more is taken without it. */
  flush(arrivedUs: number): void {
    try {
      for (const ordered of this.#window.flush()) this.#take(ordered, arrivedUs);
    } catch (error) {
      this.#pass(error);
    }
  }

  report(bytes: Uint8Array, arrivedUs: number): void {
    try {
      for (const report of readSenderReports(bytes)) this.#clock.report(report, arrivedUs);
    } catch (error) {
      this.#pass(error);
    }
  }

  #take(ordered: OrderedPacket, arrivedUs: number): void {
    this.lostPackets += ordered.lostBefore;
    for (const { timestamp, ...found } of this.#reader.depacketiser.push(ordered)) {
      const format = this.#reader.format();
      const { unixUs, ...clock } = this.#clock.read(timestamp, arrivedUs);
      if (format) this.#onFrame({ ...found, unixUs, clock }, format, arrivedUs);
    }
  }

  /** A camera that sends nonsense now and then still sends pictures in between. */
  #pass(error: unknown): void {
    if (!(error instanceof Malformed)) throw error;
    this.malformedPackets += 1;
  }
}
