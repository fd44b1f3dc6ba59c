import type { RtpHeader } from './header.ts';

const HEADER = 12;
const LARGEST = 2048;

/** What of the header differs between those who get the same packet. */
export interface Address {
  readonly payloadType: number;
  readonly sequence: number;
  readonly timestamp: number;
  readonly source: number;
}

/**
 * One packet on its way to many: its payload is copied once, its header is written anew for each. Contributors, extension and
 * padding of the sender stay behind: their numbers mean something else to whoever gets the packet.
 * @NOTE the returned view is overwritten by the next call; a transport copies it before it returns.
 */
export class OutgoingPacket {
  readonly #bytes = Buffer.alloc(LARGEST);
  #view = this.#bytes.subarray(0, HEADER);
  #mark = 0;

  /** @returns whether the packet fits; larger ones do not pass a network anyway */
  load(packet: Buffer, { payloadAt, payloadEnd, isMarked }: RtpHeader): boolean {
    const length = HEADER + payloadEnd - payloadAt;
    if (length > LARGEST) return false;
    packet.copy(this.#bytes, HEADER, payloadAt, payloadEnd);
    this.#bytes.writeUInt8(0x80, 0);
    this.#mark = isMarked ? 0x80 : 0;
    if (this.#view.length !== length) this.#view = this.#bytes.subarray(0, length);
    return true;
  }

  addressed({ payloadType, sequence, timestamp, source }: Address): Buffer {
    const bytes = this.#bytes;
    bytes.writeUInt8(this.#mark | payloadType, 1);
    bytes.writeUInt16BE(sequence, 2);
    bytes.writeUInt32BE(timestamp, 4);
    bytes.writeUInt32BE(source, 8);
    return this.#view;
  }
}
