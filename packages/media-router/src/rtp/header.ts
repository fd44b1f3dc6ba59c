import { Malformed } from '@ashyq/cmaf';

/** The header of an RTP packet (RFC 3550 5.1), with places in the packet instead of copies: it is read for every packet. */
export interface RtpHeader {
  readonly payloadType: number;
  readonly isMarked: boolean;
  /** 16 bits */
  readonly sequence: number;
  /** 32 bits */
  readonly timestamp: number;
  /** SSRC */
  readonly source: number;
  /** Profile of the header extension (RFC 8285); 0 without one. */
  readonly profile: number;
  readonly extensionAt: number;
  readonly payloadAt: number;
  /** Before padding. */
  readonly payloadEnd: number;
}

/** @throws Malformed */
export function readRtpHeader(packet: Buffer): RtpHeader {
  if (packet.length < 12) throw new Malformed(`an RTP header of ${packet.length} bytes`);
  const [first, second] = [packet.readUInt8(0), packet.readUInt8(1)];
  if (first >>> 6 !== 2) throw new Malformed('not RTP of version 2');
  const extensionAt = 12 + (first & 15) * 4;
  let [profile, payloadAt] = [0, extensionAt];
  if (first & 0x10) {
    if (packet.length < extensionAt + 4) throw new Malformed('a header extension without its head');
    profile = packet.readUInt16BE(extensionAt);
    payloadAt = extensionAt + 4 + packet.readUInt16BE(extensionAt + 2) * 4;
  }
  const payloadEnd = packet.length - (first & 0x20 ? paddingOf(packet) : 0);
  if (payloadEnd < payloadAt) throw new Malformed('an RTP packet shorter than its header');
  return {
    ...{ payloadType: second & 0x7f, isMarked: second > 0x7f, sequence: packet.readUInt16BE(2) },
    ...{ timestamp: packet.readUInt32BE(4), source: packet.readUInt32BE(8) },
    ...{ profile, extensionAt, payloadAt, payloadEnd },
  };
}

function paddingOf(packet: Buffer): number {
  const padding = packet.readUInt8(packet.length - 1);
  if (padding === 0) throw new Malformed('padding of no bytes');
  return padding;
}

/** RTP and RTCP share a port; the second byte tells them apart (RFC 5761 4). */
export function isRtcp(packet: Buffer): boolean {
  const second = packet[1] ?? 0;
  return second >= 192 && second <= 223;
}
