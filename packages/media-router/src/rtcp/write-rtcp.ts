import { FORMAT, REMB, type ReportBlock, type RtcpPacket, TYPE } from './rtcp-packet.ts';

/** The bytes of a compound; RFC 3550 6.1 wants a report first, which is the caller's part. */
export function writeRtcp(packets: readonly RtcpPacket[]): Buffer {
  return Buffer.concat(packets.map(writePacket));
}

function writePacket(packet: RtcpPacket): Buffer {
  switch (packet.kind) {
    case 'sender-report': {
      const { source, ntpSeconds, ntpFraction, timestamp, packets, octets, blocks } = packet;
      const body = words(source, ntpSeconds, ntpFraction, timestamp, packets, octets);
      return framed(TYPE.senderReport, blocks.length, body, ...blocks.map(blockBytes));
    }
    case 'receiver-report':
      return framed(TYPE.receiverReport, packet.blocks.length, words(packet.source), ...packet.blocks.map(blockBytes));
    case 'description':
      return framed(TYPE.description, 1, words(packet.source), itemBytes(packet.cname));
    case 'bye':
      return framed(TYPE.bye, packet.sources.length, words(...packet.sources));
    case 'nack':
      return framed(
        TYPE.transportFeedback,
        FORMAT.nack,
        words(packet.sender, packet.source, ...nackWords(packet.sequences)),
      );
    case 'picture-loss':
      return framed(TYPE.payloadFeedback, FORMAT.pictureLoss, words(packet.sender, packet.source));
    case 'full-intra':
      return framed(
        TYPE.payloadFeedback,
        FORMAT.fullIntra,
        words(packet.sender, 0, packet.source, (packet.number << 24) >>> 0),
      );
    case 'bitrate':
      return framed(
        TYPE.payloadFeedback,
        FORMAT.application,
        words(packet.sender, 0, REMB, bitrateWord(packet.sources.length, packet.bitsPerSecond), ...packet.sources),
      );
  }
}

function framed(type: number, count: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(4);
  head.writeUInt8(0x80 | count, 0);
  head.writeUInt8(type, 1);
  head.writeUInt16BE(body.length / 4, 2);
  return Buffer.concat([head, body]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeUInt32BE(value, index * 4);
  });
  return bytes;
}

function blockBytes(block: ReportBlock): Buffer {
  const bytes = words(block.source, 0, block.highestSequence, block.jitter, block.lastReport, block.sinceLastReport);
  bytes.writeUInt8(block.fractionLost, 4);
  bytes.writeIntBE(Math.max(-0x800000, Math.min(0x7fffff, block.lost)), 5, 3);
  return bytes;
}

/** A CNAME, the zero that ends the chunk, and zeros to 32 bits. */
function itemBytes(cname: string): Buffer {
  const text = Buffer.from(cname, 'utf8').subarray(0, 255);
  const bytes = Buffer.alloc((2 + text.length + 4) & ~3);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt8(text.length, 1);
  text.copy(bytes, 2);
  return bytes;
}

/** RFC 4585 6.2.1: a number and which of the sixteen after it are missing too. */
function nackWords(sequences: readonly number[]): number[] {
  const found: number[] = [];
  let [first, mask] = [-1, 0];
  for (const sequence of sequences) {
    const ahead = (sequence - first) & 0xffff;
    if (first >= 0 && ahead >= 1 && ahead <= 16) {
      mask |= 1 << (ahead - 1);
      continue;
    }
    if (first >= 0) found.push(first * 0x10000 + mask);
    [first, mask] = [sequence, 0];
  }
  if (first >= 0) found.push(first * 0x10000 + mask);
  return found;
}

/** 6 bits of exponent and 18 of mantissa. */
function bitrateWord(count: number, bitsPerSecond: number): number {
  let [exponent, mantissa] = [0, Math.floor(bitsPerSecond)];
  while (mantissa > 0x3ffff) {
    exponent += 1;
    mantissa = Math.floor(mantissa / 2);
  }
  return count * 0x1000000 + exponent * 0x40000 + mantissa;
}
