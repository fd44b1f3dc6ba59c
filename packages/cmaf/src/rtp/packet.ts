import { ByteReader } from '../bytes/byte-reader.ts';
import { Malformed } from '../bytes/malformed.ts';

/** RFC 3550 5.1 */
export interface RtpPacket {
  readonly payloadType: number;
  /** The last packet of a picture, in the payloads known here. */
  readonly isMarked: boolean;
  /** 16 bits */
  readonly sequence: number;
  /** 32 bits */
  readonly timestamp: number;
  readonly source: number;
  /** Without padding; a view. */
  readonly payload: Uint8Array;
}

/** @throws Malformed */
export function readRtpPacket(bytes: Uint8Array): RtpPacket {
  const reader = new ByteReader(bytes);
  const first = reader.u8();
  if (first >>> 6 !== 2) throw new Malformed('not RTP of version 2');
  const second = reader.u8();
  const [sequence, timestamp, source] = [reader.u16(), reader.u32(), reader.u32()];
  reader.skip((first & 15) * 4); // contributing sources
  if (first & 0x10) {
    reader.skip(2);
    reader.skip(reader.u16() * 4); // header extension
  }
  const padding = first & 0x20 ? (bytes.at(-1) ?? 0) : 0;
  if (first & 0x20 && padding === 0) throw new Malformed('padding of no bytes');
  const payload = reader.take(reader.left - padding);
  return { payloadType: second & 0x7f, isMarked: second > 0x7f, sequence, timestamp, source, payload };
}
