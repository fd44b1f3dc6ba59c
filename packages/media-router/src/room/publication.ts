import type { Link } from '../engine/media-engine.ts';
import { BitRate } from '../flow/bit-rate.ts';
import { readRtcp } from '../rtcp/read-rtcp.ts';
import type { RtcpPacket, SenderReport } from '../rtcp/rtcp-packet.ts';
import { writeRtcp } from '../rtcp/write-rtcp.ts';
import { audioLevelOf, nameOf } from '../rtp/extension.ts';
import { isRtcp, type RtpHeader, readRtpHeader } from '../rtp/header.ts';
import { AUDIO_LEVEL, MID, RID } from './header-extensions.ts';
import type { IncomingStream } from './incoming-stream.ts';
import type { PublishedMedium } from './published-medium.ts';

/** Streams that a publisher may begin anew; a sender needs a few, an attacker many. */
const MOST_STREAMS = 32;
/** SSRC of our reports. */
const OURS = 1;
/** Packets that come in another order than they were sent are seldom later than this. */
const ASKS_EVERY_MS = 10;

interface Bound {
  readonly medium: PublishedMedium;
  readonly stream: IncomingStream;
}

/** What one person sends over one connection. */
export class Publication {
  readonly id: string;
  readonly person: string;
  readonly media: readonly PublishedMedium[];
  readonly link: Link;
  /** By SSRC. */
  readonly #bound = new Map<number, Bound>();
  #streamsBegun = 0;
  lastHeardMs: number;
  #asksAgainAtMs = 0;
  /** Of all that comes, also of streams that nobody announced. */
  readonly #rate = new BitRate();
  /** Of the last packet with sound, -dBov; 127 before one. */
  audioLevel = 127;
  /** Packets of streams that nobody announced. */
  unknownPackets = 0;

  constructor(id: string, person: string, link: Link, media: readonly PublishedMedium[], nowMs: number) {
    this.id = id;
    this.person = person;
    this.link = link;
    this.media = media;
    this.lastHeardMs = nowMs;
  }

  /**
   * @param begun called when a stream begins, or goes on after a pause, while its packet still waits
   * @throws Malformed
   */
  receive(packet: Buffer, nowMs: number, begun: () => void): void {
    this.lastHeardMs = nowMs;
    this.#rate.add(packet.length, nowMs);
    if (isRtcp(packet)) {
      for (const one of readRtcp(packet)) if (one.kind === 'sender-report') this.#reported(one, nowMs);
      return;
    }
    const header = readRtpHeader(packet);
    const known = this.#bound.get(header.source);
    const bound = known ?? this.#bind(packet, header);
    if (!bound) {
      this.unknownPackets += 1;
      return;
    }
    const { medium, stream } = bound;
    const isBack = stream.rate.read(nowMs) === 0;
    stream.rate.add(packet.length, nowMs);
    if (isBack) begun();
    if (medium.isSound) this.#listen(medium, packet, header);
    medium.receive(stream, packet, header, nowMs);
    this.ask(nowMs);
  }

  /** Asks again for what is missing, and for key frames, when it is time to; called with every packet and now and then. */
  ask(nowMs: number): void {
    if (nowMs < this.#asksAgainAtMs) return;
    this.#asksAgainAtMs = nowMs + ASKS_EVERY_MS;
    for (const { medium, stream } of this.#bound.values()) {
      const { sequences, isLost } = stream.missing.due(nowMs);
      const packets: RtcpPacket[] = [];
      if (sequences.length > 0 && medium.codec.feedback.includes('nack')) {
        const wrapped = sequences.map((sequence) => sequence & 0xffff);
        packets.push({ kind: 'nack', sender: OURS, source: stream.source, sequences: wrapped });
      }
      if (isLost && !medium.isSound) stream.keyFrames.ask('spoilt');
      if (stream.keyFrames.isDue(nowMs)) {
        packets.push({ kind: 'picture-loss', sender: OURS, source: stream.source });
      }
      if (packets.length > 0)
        this.link.send(writeRtcp([{ kind: 'receiver-report', source: OURS, blocks: [] }, ...packets]));
    }
  }

  /** Tells the publisher how its streams arrive and how much it may send; called each second. */
  report(mostBitsPerSecond: number, nowMs: number): void {
    const streams = [...this.#bound.values()];
    if (streams.length === 0) return;
    const blocks = streams.slice(0, 31).map(({ stream }) => stream.reception.block(nowMs));
    const pictures = streams.filter(({ medium }) => !medium.isSound).map(({ stream }) => stream.source);
    const packets: RtcpPacket[] = [{ kind: 'receiver-report', source: OURS, blocks }];
    if (pictures.length > 0) {
      packets.push({ kind: 'bitrate', sender: OURS, sources: pictures, bitsPerSecond: mostBitsPerSecond });
    }
    this.link.send(writeRtcp(packets));
  }

  bitsPerSecond(nowMs: number): number {
    return this.#rate.read(nowMs);
  }

  get streams(): readonly IncomingStream[] {
    return [...this.#bound.values()].map(({ stream }) => stream);
  }

  #reported(report: SenderReport, nowMs: number): void {
    const bound = this.#bound.get(report.source);
    if (!bound) return;
    bound.stream.clock = report;
    bound.stream.reception.reported(report.ntpSeconds, report.ntpFraction, nowMs);
    bound.medium.reported(bound.stream);
  }

  #listen({ offered }: PublishedMedium, packet: Buffer, header: RtpHeader): void {
    const id = offered.extensions.get(AUDIO_LEVEL);
    const level = id === undefined ? undefined : audioLevelOf(packet, header, id);
    if (level !== undefined) this.audioLevel = level;
  }

  /** To which medium and layer a new stream belongs: by the names that it carries, by the offer, by its payload type. */
  #bind(packet: Buffer, header: RtpHeader): Bound | undefined {
    if (this.#streamsBegun >= MOST_STREAMS) return undefined;
    const medium = this.#mediumOf(packet, header);
    const layer = medium && layerOf(medium, packet, header);
    if (!medium || layer === undefined) return undefined;
    const before = medium.streams[layer];
    if (before) this.#bound.delete(before.source);
    const bound = { medium, stream: medium.bind(header.source, layer) };
    this.#bound.set(header.source, bound);
    this.#streamsBegun += 1;
    return bound;
  }

  #mediumOf(packet: Buffer, header: RtpHeader): PublishedMedium | undefined {
    const { source, payloadType } = header;
    const ofPayload = this.media.filter(({ codec }) => codec.payloadType === payloadType);
    const named = ofPayload.find(({ offered }) => {
      const id = offered.extensions.get(MID);
      return id !== undefined && nameOf(packet, header, id) === offered.mid;
    });
    const announced = ofPayload.find(({ offered }) => offered.sources.includes(source));
    return named ?? announced ?? (ofPayload.length === 1 ? ofPayload[0] : undefined);
  }
}

function layerOf(medium: PublishedMedium, packet: Buffer, header: RtpHeader): number | undefined {
  if (medium.offered.layers.length === 0) return 0;
  const id = medium.offered.extensions.get(RID);
  const name = id === undefined ? undefined : nameOf(packet, header, id);
  const layer = name === undefined ? -1 : medium.layers.indexOf(name);
  return layer < 0 ? undefined : layer;
}
