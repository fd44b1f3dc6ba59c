import { BitReader } from '../bytes/bit-reader.ts';
import { ByteReader } from '../bytes/byte-reader.ts';
import { joined, sizeOf } from '../bytes/joined.ts';
import { Malformed } from '../bytes/malformed.ts';
import { type H264Format, h264Format, isSameBytes, isSameFormat } from '../codec/format.ts';
import { readSps } from '../codec/sps.ts';
import type { Depacketised, Depacketiser } from './depacketised.ts';
import type { OrderedPacket } from './reorder-window.ts';

const IDR = 5;
const SPS = 7;
const PPS = 8;
/** Parameters, delimiters and filler have no place in a sample of avc1 (ISO/IEC 14496-15 5.3.2). */
const NO_SAMPLES = new Set([SPS, PPS, 9, 12]);
const SLICES = new Set([1, 2, 3, 4, 5]);
const STAP_A = 24;
const FU_A = 28;

interface Picture {
  readonly timestamp: number;
  readonly chunks: Uint8Array[];
  isKey: boolean;
  isDamaged: boolean;
  hasSlice: boolean;
  readonly isAfterLoss: boolean;
}

/** RFC 6184, packetization modes 0 and 1: pictures with NAL units of four-byte lengths, as MP4 wants them. */
export class H264Depacketiser implements Depacketiser {
  #picture: Picture | undefined;
  /** Pieces of a NAL unit that is sent in fragments; nothing when its beginning was lost. */
  #fragments: Uint8Array[] | undefined;
  #isLossPending = false;
  #sps: Uint8Array | undefined;
  readonly #pps = new Map<number, Uint8Array>();
  #format: H264Format | undefined;
  /** Packets that RFC 6184 does not allow here. */
  malformedPackets = 0;

  /** @param parameterSets those that the session description brought (`sprop-parameter-sets`) */
  constructor(parameterSets: readonly Uint8Array[] = []) {
    for (const nal of parameterSets) this.#keepParameters(nal);
  }

  /** The parameters of the next picture; nothing until they came. The object stays the same while they do. */
  get format(): H264Format | undefined {
    return this.#format;
  }

  push({ packet, lostBefore }: OrderedPacket): Depacketised[] {
    const out: Depacketised[] = [];
    if (lostBefore > 0) this.#lose();
    if (this.#picture && this.#picture.timestamp !== packet.timestamp) this.#finish(out);
    this.#picture ??= {
      ...{ timestamp: packet.timestamp, chunks: [], isKey: false, hasSlice: false },
      isDamaged: lostBefore > 0 && !beginsPicture(packet.payload),
      isAfterLoss: this.#isLossPending,
    };
    this.#isLossPending = false;
    try {
      this.#unpack(packet.payload);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.malformedPackets += 1;
      this.#picture.isDamaged = true;
      this.#fragments = undefined;
    }
    if (packet.isMarked) this.#finish(out);
    return out;
  }

  flush(): Depacketised[] {
    const out: Depacketised[] = [];
    this.#finish(out);
    return out;
  }

  #lose(): void {
    this.#isLossPending = true;
    this.#fragments = undefined;
    if (this.#picture) this.#picture.isDamaged = true;
  }

  #unpack(payload: Uint8Array): void {
    const header = payload[0];
    const fragment = payload[1];
    if (header === undefined) throw new Malformed('a packet of no bytes');
    const type = header & 31;
    if (type === STAP_A) {
      const reader = new ByteReader(payload.subarray(1));
      while (reader.left > 0) this.#take([reader.take(reader.u16())]);
    } else if (type === FU_A) {
      if (fragment === undefined) throw new Malformed('a fragment without its header');
      this.#takeFragment(header, fragment, payload.subarray(2));
    } else if (type > 0 && type < STAP_A) this.#take([payload]);
    else throw new Malformed(`packets of type ${type} are not sent in packetization modes 0 and 1`);
  }

  #takeFragment(indicator: number, header: number, piece: Uint8Array): void {
    const [isFirst, isLast] = [(header & 0x80) !== 0, (header & 0x40) !== 0];
    if (isFirst) this.#fragments = [Uint8Array.of((indicator & 0xe0) | (header & 31))];
    if (!this.#fragments) {
      if (this.#picture) this.#picture.isDamaged = true;
      return;
    }
    this.#fragments.push(piece);
    if (!isLast) return;
    const nal = this.#fragments;
    this.#fragments = undefined;
    this.#take(nal);
  }

  /** @param nal the pieces of one NAL unit, the first with its header */
  #take(nal: Uint8Array[]): void {
    const type = (nal[0]?.[0] ?? 0) & 31;
    if (type === 0) throw new Malformed('a NAL unit without a type');
    if (type === SPS || type === PPS) this.#keepParameters(joined(nal));
    if (NO_SAMPLES.has(type) || !this.#picture) return;
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, sizeOf(nal));
    this.#picture.chunks.push(length, ...nal);
    if (SLICES.has(type)) this.#picture.hasSlice = true;
    if (type === IDR) this.#picture.isKey = true;
  }

  #keepParameters(nal: Uint8Array): void {
    // A copy, for it outlives the buffer that the packet is a view of.
    const kept = nal.slice();
    if ((nal[0] ?? 0) % 32 === PPS) this.#pps.set(new BitReader(nal.subarray(1)).unsigned(), kept);
    else {
      readSps(kept);
      if (!this.#sps || !isSameBytes(this.#sps, kept)) this.#pps.clear();
      this.#sps = kept;
    }
    if (!this.#sps || this.#pps.size === 0) return;
    const format = h264Format(this.#sps, [...this.#pps.values()]);
    if (!this.#format || !isSameFormat(this.#format, format)) this.#format = format;
  }

  #finish(out: Depacketised[]): void {
    const picture = this.#picture;
    if (this.#fragments && picture) picture.isDamaged = true;
    this.#fragments = undefined;
    this.#picture = undefined;
    if (!picture) return;
    if (!picture.hasSlice) {
      this.#isLossPending ||= picture.isDamaged;
      return;
    }
    const { timestamp, chunks, isKey, isDamaged, isAfterLoss } = picture;
    out.push({ timestamp, chunks, sizeBytes: sizeOf(chunks), isKey, isDamaged, isAfterLoss });
  }
}

/** Whether nothing of the picture can be missing before this packet: it holds parameters or the first macroblock. */
function beginsPicture(payload: Uint8Array): boolean {
  const at = (payload[0] ?? 0) % 32 === STAP_A ? 3 : 0;
  const isFragment = (payload[0] ?? 0) % 32 === FU_A;
  if (isFragment && ((payload[1] ?? 0) & 0x80) === 0) return false;
  const type = (payload[isFragment ? 1 : at] ?? 0) % 32;
  // first_mb_in_slice of 0 is a single bit
  return SLICES.has(type) ? ((payload[isFragment ? 2 : at + 1] ?? 0) & 0x80) !== 0 : type >= 6 && type <= 9;
}
