import { Malformed } from '@ashyq/cmaf';

/** One packet of a tap on a local socket: length, medium, time of arrival, the packet. */
export interface TapFrame {
  readonly medium: 'sound' | 'picture';
  /** RTP, or RTCP with a sender report. */
  readonly packet: Buffer;
  /** Unix milliseconds by the clock of the machine. */
  readonly arrivedMs: number;
}

const HEAD = 13;
const LARGEST = 4096;

export function tapFrame({ medium, packet, arrivedMs }: TapFrame): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(packet.length, 0);
  head.writeUInt8(medium === 'sound' ? 0 : 1, 4);
  head.writeDoubleBE(arrivedMs, 5);
  return Buffer.concat([head, packet]);
}

/** Takes bytes as they come from the socket and gives whole frames. */
export class TapReader {
  #rest: Buffer = Buffer.alloc(0);

  /** @throws Malformed */
  push(bytes: Buffer): TapFrame[] {
    let rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, bytes]) : bytes;
    const frames: TapFrame[] = [];
    while (rest.length >= HEAD) {
      const length = rest.readUInt32BE(0);
      if (length > LARGEST) throw new Malformed(`a packet of ${length} bytes in a tap`);
      if (rest.length < HEAD + length) break;
      const medium = rest.readUInt8(4) === 0 ? 'sound' : 'picture';
      frames.push({ medium, arrivedMs: rest.readDoubleBE(5), packet: rest.subarray(HEAD, HEAD + length) });
      rest = rest.subarray(HEAD + length);
    }
    this.#rest = rest;
    return frames;
  }
}
