import type { RtpPacket } from '../src/index.ts';

/** The bytes of a packet, by the figure of RFC 3550 5.1. */
export function rtpBytes(
  {
    payloadType = 96,
    isMarked = false,
    sequence = 0,
    timestamp = 0,
    source = 1,
    payload,
  }: Partial<RtpPacket> & {
    payload: Uint8Array;
  },
  more: { readonly contributors?: number; readonly extension?: Uint8Array; readonly padding?: number } = {},
): Uint8Array {
  const { contributors = 0, extension, padding = 0 } = more;
  const head = new Uint8Array(12 + contributors * 4 + (extension ? 4 + extension.length : 0));
  const view = new DataView(head.buffer);
  view.setUint8(0, 0x80 | (padding ? 0x20 : 0) | (extension ? 0x10 : 0) | contributors);
  view.setUint8(1, (isMarked ? 0x80 : 0) | payloadType);
  view.setUint16(2, sequence);
  view.setUint32(4, timestamp);
  view.setUint32(8, source);
  if (extension) {
    view.setUint16(12 + contributors * 4 + 2, extension.length / 4);
    head.set(extension, head.length - extension.length);
  }
  const tail = new Uint8Array(padding);
  if (padding) tail[padding - 1] = padding;
  return Uint8Array.from([...head, ...payload, ...tail]);
}

/** Payloads of one NAL unit: itself, or fragments of at most `most` bytes (RFC 6184 5.8). */
export function h264Payloads(nal: Uint8Array, most = 1200): Uint8Array[] {
  if (nal.length <= most) return [nal];
  const [header = 0] = nal;
  const payloads: Uint8Array[] = [];
  for (let at = 1; at < nal.length; at += most - 2) {
    const piece = nal.subarray(at, at + most - 2);
    const flags = (at === 1 ? 0x80 : 0) | (at + piece.length === nal.length ? 0x40 : 0);
    payloads.push(Uint8Array.of((header & 0xe0) | 28, flags | (header & 31), ...piece));
  }
  return payloads;
}

export function stapA(nals: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from([24, ...nals.flatMap((nal) => [nal.length >>> 8, nal.length & 255, ...nal])]);
}

/** Packets of pictures, 3,600 ticks apart, the last of each marked. */
export function h264Packets(pictures: readonly (readonly Uint8Array[])[], first: Partial<RtpPacket> = {}): RtpPacket[] {
  const packets: RtpPacket[] = [];
  pictures.forEach((nals, index) => {
    const payloads = nals.flatMap((nal) => h264Payloads(nal));
    payloads.forEach((payload, at) => {
      const sequence = ((first.sequence ?? 0) + packets.length) & 0xffff;
      const timestamp = ((first.timestamp ?? 0) + index * 3600) % 2 ** 32;
      packets.push({ payloadType: 96, isMarked: at === payloads.length - 1, sequence, timestamp, source: 1, payload });
    });
  });
  return packets;
}

/** One AAC-hbr payload of whole frames (RFC 3640 3.3.6). */
export function aacPayload(frames: readonly Uint8Array[], sizes = frames.map((frame) => frame.length)): Uint8Array {
  const headers = sizes.flatMap((size) => [size >>> 5, (size << 3) & 255]);
  return Uint8Array.from([0, headers.length * 8, ...headers, ...frames.flatMap((frame) => [...frame])]);
}
