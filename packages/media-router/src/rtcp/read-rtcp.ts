import { Malformed } from '@ashyq/cmaf';
import { FORMAT, REMB, type ReportBlock, type RtcpPacket, TYPE } from './rtcp-packet.ts';

/**
 * The packets of a compound that are known here; others are skipped.
 * @throws Malformed and nothing else, whatever the bytes are
 */
export function readRtcp(bytes: Buffer): RtcpPacket[] {
  const packets: RtcpPacket[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes.length - at < 4) throw new Malformed('a cut head of RTCP');
    const first = bytes.readUInt8(at);
    if (first >>> 6 !== 2) throw new Malformed('not RTCP of version 2');
    const end = at + 4 + bytes.readUInt16BE(at + 2) * 4;
    if (end > bytes.length) throw new Malformed('RTCP shorter than it says');
    const body = bytes.subarray(at + 4, end);
    packets.push(...readBody(bytes.readUInt8(at + 1), first & 31, body));
    at = end;
  }
  return packets;
}

/** @param count of report blocks or sources, or the format of feedback */
function readBody(type: number, count: number, body: Buffer): RtcpPacket[] {
  if (type === TYPE.senderReport) return [readSenderReport(body, count)];
  if (type === TYPE.receiverReport) {
    need(body, 4);
    return [{ kind: 'receiver-report', source: body.readUInt32BE(0), blocks: readBlocks(body, 4, count) }];
  }
  if (type === TYPE.description) return readDescriptions(body, count);
  if (type === TYPE.bye) {
    need(body, count * 4);
    return [{ kind: 'bye', sources: numbers(body, 0, count) }];
  }
  if (type === TYPE.transportFeedback && count === FORMAT.nack) return [readNack(body)];
  if (type === TYPE.payloadFeedback) return readPayloadFeedback(body, count);
  return [];
}

function need(body: Buffer, length: number): void {
  if (body.length < length) throw new Malformed(`${length} bytes of RTCP wanted, ${body.length} there`);
}

function numbers(body: Buffer, from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => body.readUInt32BE(from + index * 4));
}

function readSenderReport(body: Buffer, count: number): RtcpPacket {
  need(body, 24);
  const [source = 0, ntpSeconds = 0, ntpFraction = 0, timestamp = 0, packets = 0, octets = 0] = numbers(body, 0, 6);
  const blocks = readBlocks(body, 24, count);
  return { kind: 'sender-report', source, ntpSeconds, ntpFraction, timestamp, packets, octets, blocks };
}

function readBlocks(body: Buffer, from: number, count: number): ReportBlock[] {
  need(body, from + count * 24);
  return Array.from({ length: count }, (_, index) => {
    const at = from + index * 24;
    const [highestSequence = 0, jitter = 0, lastReport = 0, sinceLastReport = 0] = numbers(body, at + 8, 4);
    return {
      ...{ source: body.readUInt32BE(at), fractionLost: body.readUInt8(at + 4), lost: body.readIntBE(at + 5, 3) },
      ...{ highestSequence, jitter, lastReport, sinceLastReport },
    };
  });
}

const CNAME = 1;

/** RFC 3550 6.5: chunks of items, each chunk filled to 32 bits. */
function readDescriptions(body: Buffer, count: number): RtcpPacket[] {
  const found: RtcpPacket[] = [];
  let at = 0;
  for (let chunk = 0; chunk < count; chunk += 1) {
    need(body, at + 5);
    const source = body.readUInt32BE(at);
    at += 4;
    while ((body[at] ?? 0) !== 0) {
      need(body, at + 2);
      const length = body.readUInt8(at + 1);
      need(body, at + 2 + length + 1);
      const cname = body.toString('utf8', at + 2, at + 2 + length);
      if (body[at] === CNAME) found.push({ kind: 'description', source, cname });
      at += 2 + length;
    }
    at = (at + 4) & ~3;
  }
  return found;
}

function readNack(body: Buffer): RtcpPacket {
  need(body, 8);
  const sequences: number[] = [];
  for (let at = 8; at + 4 <= body.length; at += 4) {
    const [first, following] = [body.readUInt16BE(at), body.readUInt16BE(at + 2)];
    sequences.push(first);
    for (let bit = 0; bit < 16; bit += 1) if (following & (1 << bit)) sequences.push((first + bit + 1) & 0xffff);
  }
  return { kind: 'nack', sender: body.readUInt32BE(0), source: body.readUInt32BE(4), sequences };
}

function readPayloadFeedback(body: Buffer, format: number): RtcpPacket[] {
  need(body, 8);
  const [sender = 0, source = 0] = numbers(body, 0, 2);
  if (format === FORMAT.pictureLoss) return [{ kind: 'picture-loss', sender, source }];
  if (format === FORMAT.fullIntra) {
    const requests: RtcpPacket[] = [];
    for (let at = 8; at + 8 <= body.length; at += 8) {
      requests.push({ kind: 'full-intra', sender, source: body.readUInt32BE(at), number: body.readUInt8(at + 4) });
    }
    return requests;
  }
  if (format !== FORMAT.application || body.length < 16 || body.readUInt32BE(8) !== REMB) return [];
  const count = body.readUInt8(12);
  need(body, 16 + count * 4);
  const scaled = body.readUIntBE(13, 3);
  const bitsPerSecond = (scaled & 0x3ffff) * 2 ** (scaled >>> 18);
  return [{ kind: 'bitrate', sender, sources: numbers(body, 16, count), bitsPerSecond }];
}
