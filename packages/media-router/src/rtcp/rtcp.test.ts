import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Malformed, readSenderReports } from '@ashyq/cmaf';
import { seeded, spoiled } from '../../testing/random.ts';
import { readRtcp } from './read-rtcp.ts';
import type { ReportBlock, RtcpPacket } from './rtcp-packet.ts';
import { writeRtcp } from './write-rtcp.ts';

const block: ReportBlock = {
  ...{ source: 0xffff_ffff, fractionLost: 255, lost: -3, highestSequence: 0x1_ffff, jitter: 90 },
  ...{ lastReport: 0xabcd_ef01, sinceLastReport: 65_536 },
};
const report: RtcpPacket = {
  ...{ kind: 'sender-report', source: 77, ntpSeconds: 3_900_000_000, ntpFraction: 2 ** 31 },
  ...{ timestamp: 5, packets: 6, octets: 7, blocks: [block] },
};
const every: readonly RtcpPacket[] = [
  report,
  { kind: 'receiver-report', source: 1, blocks: [block, { ...block, source: 2, lost: 8_000_000 }] },
  { kind: 'description', source: 1, cname: 'сот' },
  { kind: 'bye', sources: [1, 2] },
  { kind: 'nack', sender: 1, source: 2, sequences: [65_530, 65_535, 3, 400] },
  { kind: 'picture-loss', sender: 1, source: 2 },
  { kind: 'full-intra', sender: 1, source: 2, number: 200 },
  { kind: 'bitrate', sender: 1, sources: [2, 3], bitsPerSecond: 1_500_000 },
];

test('every packet is read as it was written, alone and in a compound', () => {
  for (const packet of every) assert.deepEqual(readRtcp(writeRtcp([packet])), [packet]);
  assert.deepEqual(readRtcp(writeRtcp(every)), every);
});

test('CNAMEs of every length fill their chunk to 32 bits', () => {
  for (let length = 0; length < 12; length += 1) {
    const packet = { kind: 'description', source: 1, cname: 'x'.repeat(length) } as const;
    assert.deepEqual(readRtcp(writeRtcp([packet, report])), [packet, report]);
  }
});

test('a sender report says the same to the reader of recordings', () => {
  const [theirs] = readSenderReports(writeRtcp([report]));
  assert.deepEqual(theirs, { source: 77, unixUs: (3_900_000_000 - 2_208_988_800) * 1e6 + 500_000, timestamp: 5 });
});

test('a NACK packs sixteen numbers that follow into one mask', () => {
  const sequences = [10, 11, 26, 27];
  assert.equal(writeRtcp([{ kind: 'nack', sender: 1, source: 2, sequences }]).length, 12 + 8);
});

test('REMB keeps 18 bits of any rate', () => {
  for (const bitsPerSecond of [1, 262_143, 262_144, 3_000_000, 2 ** 40]) {
    const [read] = readRtcp(writeRtcp([{ kind: 'bitrate', sender: 1, sources: [], bitsPerSecond }]));
    assert.ok(read?.kind === 'bitrate' && Math.abs(read.bitsPerSecond / bitsPerSecond - 1) < 2 ** -17);
  }
});

test('what is unknown is skipped', () => {
  const transportWide = Buffer.from([0x80 | 15, 205, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2]);
  const extended = Buffer.from([0x80, 207, 0, 0]);
  assert.deepEqual(readRtcp(Buffer.concat([transportWide, writeRtcp([report]), extended])), [report]);
});

test('a compound that is cut inside a packet is malformed', () => {
  for (const packet of every) {
    const whole = writeRtcp([packet]);
    for (let length = 1; length < whole.length; length += 1) {
      assert.throws(() => readRtcp(whole.subarray(0, length)), Malformed, `${packet.kind} of ${length} bytes`);
    }
  }
});

test('whatever the bytes are, they are read or malformed', () => {
  const random = seeded(2);
  for (let times = 0; times < 20_000; times += 1) {
    const whole = writeRtcp([every[times % every.length] ?? report, report]);
    try {
      readRtcp(spoiled(whole, random));
    } catch (refused) {
      assert.ok(refused instanceof Malformed, String(refused));
    }
  }
});
