import { ByteReader } from '../bytes/byte-reader.ts';
import { sizeOf } from '../bytes/joined.ts';
import { Malformed } from '../bytes/malformed.ts';
import type { AacFormat } from '../codec/format.ts';
import type { Depacketised, Depacketiser } from './depacketised.ts';
import type { OrderedPacket } from './reorder-window.ts';

/** A frame that is larger than a packet. */
interface Unfinished {
  readonly timestamp: number;
  readonly sizeBytes: number;
  readonly chunks: Uint8Array[];
  readonly isAfterLoss: boolean;
}

const SIZE_BITS = 13;
const INDEX_BITS = 3;

/** RFC 3640 3.3.6, mode AAC-hbr: several whole frames in a packet, or one frame over several packets. */
export class AacDepacketiser implements Depacketiser {
  readonly #format: AacFormat;
  #unfinished: Unfinished | undefined;
  #isLossPending = false;
  malformedPackets = 0;

  constructor(format: AacFormat) {
    this.#format = format;
  }

  push({ packet, lostBefore }: OrderedPacket): Depacketised[] {
    if (lostBefore > 0) {
      this.#unfinished = undefined;
      this.#isLossPending = true;
    }
    try {
      return this.#unpack(packet.timestamp, packet.payload);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.malformedPackets += 1;
      this.#unfinished = undefined;
      this.#isLossPending = true;
      return [];
    }
  }

  /** A frame whose rest never came cannot be decoded. */
  flush(): Depacketised[] {
    this.#unfinished = undefined;
    return [];
  }

  #unpack(timestamp: number, payload: Uint8Array): Depacketised[] {
    const reader = new ByteReader(payload);
    const sizes = readHeaders(reader);
    const [first = 0] = sizes;
    if (sizes.length === 1 && first > reader.left) return this.#gather(timestamp, first, reader.take(reader.left));
    if (this.#unfinished && sizes.length === 1) return this.#gather(timestamp, first, reader.take(reader.left));
    return sizes.map((size, index) => {
      const chunk = reader.take(size);
      return this.#frame((timestamp + index * this.#format.frameTicks) % 2 ** 32, [chunk], this.#takeLoss());
    });
  }

  #gather(timestamp: number, sizeBytes: number, piece: Uint8Array): Depacketised[] {
    const before = this.#unfinished;
    if (before && (before.timestamp !== timestamp || before.sizeBytes !== sizeBytes)) {
      this.#isLossPending = true;
      this.#unfinished = undefined;
    }
    // The middle of a frame whose beginning was lost looks like a beginning; its size tells them apart at the end.
    this.#unfinished ??= { timestamp, sizeBytes, chunks: [], isAfterLoss: this.#takeLoss() };
    const { chunks, isAfterLoss } = this.#unfinished;
    chunks.push(piece);
    const gathered = sizeOf(chunks);
    if (gathered < sizeBytes) return [];
    this.#unfinished = undefined;
    if (gathered > sizeBytes) throw new Malformed('the pieces of a frame are more than the frame');
    return [this.#frame(timestamp, chunks, isAfterLoss)];
  }

  #frame(timestamp: number, chunks: readonly Uint8Array[], isAfterLoss: boolean): Depacketised {
    const durationTicks = this.#format.frameTicks;
    return { timestamp, chunks, sizeBytes: sizeOf(chunks), isKey: true, isDamaged: false, isAfterLoss, durationTicks };
  }

  #takeLoss(): boolean {
    const isAfterLoss = this.#isLossPending;
    this.#isLossPending = false;
    return isAfterLoss;
  }
}

/** @returns the sizes of the frames of a packet, in bytes. */
function readHeaders(reader: ByteReader): number[] {
  const lengthBits = reader.u16();
  const each = SIZE_BITS + INDEX_BITS;
  if (lengthBits === 0 || lengthBits % each !== 0) throw new Malformed('headers that are not those of AAC-hbr');
  return Array.from({ length: lengthBits / each }, () => {
    const header = reader.u16();
    const size = header >>> INDEX_BITS;
    if (header % 2 ** INDEX_BITS !== 0) throw new Malformed('interleaved frames are not known');
    if (size === 0) throw new Malformed('a frame of no bytes');
    return size;
  });
}
