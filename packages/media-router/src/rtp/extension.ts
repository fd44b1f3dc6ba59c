import type { RtpHeader } from './header.ts';

const ONE_BYTE = 0xbede;
const TWO_BYTE = 0x1000;

/**
 * The value of one element of the header extension, in either form of RFC 8285 4.2 and 4.3.
 * @returns a view; nothing when the element is absent or runs past its place
 */
export function extensionOf(packet: Buffer, header: RtpHeader, id: number): Buffer | undefined {
  const { profile, extensionAt, payloadAt } = header;
  const isOneByte = profile === ONE_BYTE;
  if (!isOneByte && (profile & 0xfff0) !== TWO_BYTE) return undefined;
  for (let at = extensionAt + 4; at < payloadAt; ) {
    const first = packet[at] ?? 0;
    at += 1;
    if (first === 0) continue; // padding
    const found = isOneByte ? first >>> 4 : first;
    if (isOneByte && found === 15) return undefined;
    const length = isOneByte ? (first & 15) + 1 : (packet[at++] ?? 0);
    if (at + length > payloadAt) return undefined;
    if (found === id) return packet.subarray(at, at + length);
    at += length;
  }
  return undefined;
}

/** RFC 6464: 0 is the loudest, 127 is silence (-dBov). */
export function audioLevelOf(packet: Buffer, header: RtpHeader, id: number): number | undefined {
  const value = extensionOf(packet, header, id)?.[0];
  return value === undefined ? undefined : value & 0x7f;
}

/** RFC 8852 and RFC 9143: the name of a medium or of a layer, in ASCII. */
export function nameOf(packet: Buffer, header: RtpHeader, id: number): string | undefined {
  return extensionOf(packet, header, id)?.toString('latin1');
}
