import type { RtpHeader } from './header.ts';

export type VideoCodec = 'H264' | 'VP8';

/** Whether a decoder can begin at this packet: the first of a key frame, or the parameter sets before it. */
export function beginsKeyFrame(codec: VideoCodec, packet: Buffer, { payloadAt, payloadEnd }: RtpHeader): boolean {
  const payload = packet.subarray(payloadAt, payloadEnd);
  return codec === 'H264' ? beginsH264(payload) : beginsVp8(payload);
}

const IDR = 5;
const SPS = 7;
const STAP_A = 24;
const FU_A = 28;

/** RFC 6184 5.4: a single unit, an aggregation, or the first fragment. */
function beginsH264(payload: Buffer): boolean {
  const type = (payload[0] ?? 0) & 31;
  if (type === FU_A) return ((payload[1] ?? 0) & 0x80) !== 0 && isKeyUnit((payload[1] ?? 0) & 31);
  if (type !== STAP_A) return isKeyUnit(type);
  for (let at = 1; at + 2 < payload.length; at += 2 + payload.readUInt16BE(at)) {
    if (isKeyUnit((payload[at + 2] ?? 0) & 31)) return true;
  }
  return false;
}

const isKeyUnit = (type: number): boolean => type === IDR || type === SPS;

/** RFC 7741 4.2: the descriptor, then the first byte of the frame, whose lowest bit is 0 in a key frame. */
function beginsVp8(payload: Buffer): boolean {
  const [first = 0, more = 0] = payload;
  if ((first & 0x10) === 0 || (first & 7) !== 0) return false; // not the start of the first partition
  let at = 1;
  if (first & 0x80) {
    at = 2;
    if (more & 0x80) at += (payload[at] ?? 0) & 0x80 ? 2 : 1;
    if (more & 0x40) at += 1;
    if (more & 0x30) at += 1;
  }
  const frame = payload[at];
  return frame !== undefined && (frame & 1) === 0;
}
