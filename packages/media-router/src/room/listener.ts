import type { Link } from '../engine/media-engine.ts';
import { ticksBetween } from '../flow/media-clock.ts';
import { OutgoingStream, type OutgoingStreamOptions } from '../flow/outgoing-stream.ts';
import { writeRtcp } from '../rtcp/write-rtcp.ts';
import type { RtpHeader } from '../rtp/header.ts';
import type { OutgoingPacket } from '../rtp/outgoing-packet.ts';
import type { IncomingStream } from './incoming-stream.ts';

export interface ListenerOptions extends OutgoingStreamOptions {
  /** Ties sound and picture of one publication to each other. */
  readonly cname: string;
}

/** One who gets one medium of a publication. */
export class Listener {
  readonly #link: Pick<Link, 'send'>;
  readonly #cname: string;
  readonly out: OutgoingStream;
  /** The layer that it shall get; nothing: none. */
  target: number | undefined;

  constructor(link: Pick<Link, 'send'>, options: ListenerOptions) {
    this.#link = link;
    this.#cname = options.cname;
    this.out = new OutgoingStream(options);
  }

  /** Waits for a packet with which a decoder can begin. */
  get isWaiting(): boolean {
    return this.target !== undefined && this.target !== this.out.layer;
  }

  /** @param from the stream whose layer has flowed until now */
  begin(
    stream: IncomingStream,
    from: IncomingStream | undefined,
    header: RtpHeader,
    sequence: number,
    nowMs: number,
  ): void {
    const [before, now] = [from?.clock, stream.clock];
    const ticks = before && now ? (ticksBetween(now, before, this.out.rate) + this.out.ticks) | 0 : undefined;
    this.out.turnTo(stream.layer, { sequence, timestamp: header.timestamp }, nowMs, ticks);
    this.report(stream);
  }

  forward(outgoing: OutgoingPacket, header: RtpHeader, sequence: number, nowMs: number): void {
    const size = header.payloadEnd - header.payloadAt;
    const address = this.out.address(sequence, header.timestamp, size, nowMs);
    if (address) this.#link.send(outgoing.addressed(address));
  }

  /** The packet once more, as it was called when it went out. */
  resend(outgoing: OutgoingPacket, timestamp: number, sequence: number): void {
    const { payloadType, source } = this.out;
    this.#link.send(outgoing.addressed({ payloadType, source, sequence, timestamp }));
  }

  /** The publisher's report, moved to the clock that we send: with it sound and picture are shown together. */
  report({ clock, layer }: IncomingStream): void {
    const { source, ticks, packets, octets } = this.out;
    if (!clock || this.out.layer !== layer) return;
    const { ntpSeconds, ntpFraction } = clock;
    const timestamp = (clock.timestamp + ticks) >>> 0;
    const counts = { packets: packets >>> 0, octets: octets >>> 0, blocks: [] };
    this.#link.send(
      writeRtcp([
        { kind: 'sender-report', source, ntpSeconds, ntpFraction, timestamp, ...counts },
        { kind: 'description', source, cname: this.#cname },
      ]),
    );
  }
}
