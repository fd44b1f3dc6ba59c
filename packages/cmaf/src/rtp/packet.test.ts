import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rtpBytes } from '../../testing/rtp-sender.ts';
import { Malformed } from '../bytes/malformed.ts';
import { readRtpPacket } from './packet.ts';
import { readSenderReports } from './sender-report.ts';
import { distance } from './wrapping.ts';

const PACKET = { payloadType: 97, isMarked: true, sequence: 65_535, timestamp: 2 ** 32 - 1, source: 2 ** 31 };
const payload = Uint8Array.of(1, 2, 3, 4);

test('the payload is what is left without contributors, extension and padding', () => {
  const shapes = [{}, { contributors: 15 }, { extension: new Uint8Array(8) }, { padding: 4 }];
  for (const more of [...shapes, { contributors: 2, extension: new Uint8Array(0), padding: 1 }]) {
    const packet = readRtpPacket(rtpBytes({ ...PACKET, payload }, more));
    assert.deepEqual(packet, { ...PACKET, payload });
  }
});

test('a packet that is cut, lies about its padding or is of another version is malformed', () => {
  const whole = rtpBytes({ ...PACKET, payload }, { contributors: 1, extension: new Uint8Array(4) });
  for (let length = 0; length < whole.length - payload.length; length++) {
    assert.throws(() => readRtpPacket(whole.subarray(0, length)), Malformed);
  }
  const padded = rtpBytes({ payload }, { padding: 4 });
  for (const count of [0, 9])
    assert.throws(() => readRtpPacket(Uint8Array.of(...padded.subarray(0, -1), count)), Malformed);
  assert.throws(() => readRtpPacket(Uint8Array.of(0, ...whole.subarray(1))), Malformed);
});

function report(seconds: number, fraction: number, timestamp: number): number[] {
  const bytes = new Uint8Array(28);
  const view = new DataView(bytes.buffer);
  [0x80c8_0006, 77, seconds, fraction, timestamp].forEach((value, at) => {
    view.setUint32(at * 4, value);
  });
  return [...bytes];
}

test('sender reports are found among other reports, in both eras of NTP', () => {
  const description = [0x81, 202, 0, 1, 0, 0, 0, 1];
  const unix = Date.UTC(2026, 10, 27) / 1000;
  const bytes = Uint8Array.from([...description, ...report(unix + 2_208_988_800, 2 ** 31, 5), ...description]);
  assert.deepEqual(readSenderReports(bytes), [{ source: 77, unixUs: unix * 1e6 + 500_000, timestamp: 5 }]);
  const later = Date.UTC(2040, 0, 1) / 1000;
  assert.equal(
    readSenderReports(Uint8Array.from(report((later + 2_208_988_800) % 2 ** 32, 0, 0)))[0]?.unixUs,
    later * 1e6,
  );
});

test('a compound packet that is cut is malformed', () => {
  const whole = Uint8Array.from(report(1, 1, 1));
  for (let length = 1; length < whole.length; length++) {
    assert.throws(() => readSenderReports(whole.subarray(0, length)), Malformed);
  }
  assert.throws(() => readSenderReports(Uint8Array.of(0, 200, 0, 0)), Malformed);
  assert.throws(() => readSenderReports(Uint8Array.of(0x80, 200, 0, 0)), Malformed);
});

test('numbers that wrap are compared over the wrap', () => {
  assert.equal(distance(65_535, 0, 16), 1);
  assert.equal(distance(0, 65_535, 16), -1);
  assert.equal(distance(0, 32_768, 16), -32_768);
  assert.equal(distance(2 ** 32 - 3600, 0, 32), 3600);
});
