import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rtpBytes } from '../../testing/rtp-bytes.ts';
import { readRtpHeader } from '../rtp/header.ts';
import { BitRate } from './bit-rate.ts';
import { Downlink } from './downlink.ts';
import { type KeyFrameReason, KeyFrameRequests } from './key-frame-requests.ts';
import { MissingPackets } from './missing-packets.ts';
import { Reception } from './reception.ts';
import { ResendRing } from './resend-ring.ts';

test('a missing packet is asked for at once, again every 25 ms, eight times, and then given up', () => {
  const missing = new MissingPackets();
  missing.received(10);
  missing.received(12);
  assert.deepEqual(missing.due(1000), { sequences: [11], isLost: false });
  assert.deepEqual(missing.due(1024).sequences, []);
  for (let tries = 2; tries <= 8; tries += 1) assert.deepEqual(missing.due(1000 + 25 * (tries - 1)).sequences, [11]);
  assert.deepEqual(missing.due(1200), { sequences: [], isLost: true });
  assert.deepEqual([missing.size, missing.givenUp, missing.recovered], [0, 1, 0]);
});

test('a packet that comes late or again is not asked for', () => {
  const missing = new MissingPackets();
  for (const sequence of [1, 4, 2, 2, 3]) missing.received(sequence);
  assert.deepEqual(missing.due(0).sequences, []);
  assert.equal(missing.recovered, 2);
});

test('of a hole larger than 128 nothing is asked for: a key frame closes it', () => {
  const missing = new MissingPackets();
  assert.ok(missing.received(1));
  assert.ok(missing.received(130), '128 are missing');
  assert.ok(!missing.received(132));
  assert.equal(missing.size, 0);
});

test('after a key frame nothing before it is asked for', () => {
  const missing = new MissingPackets();
  missing.received(1);
  missing.received(3);
  missing.forget();
  assert.deepEqual(missing.due(0).sequences, []);
});

test('the ring finds what it still holds, and never another packet in the same place', () => {
  const ring = new ResendRing(4);
  const packet = rtpBytes({});
  const header = readRtpHeader(packet);
  for (let sequence = 0; sequence < 6; sequence += 1) ring.keep({ packet, header, sequence });
  assert.equal(ring.find(5)?.sequence, 5);
  assert.equal(ring.find(2)?.sequence, 2);
  assert.equal(ring.find(1), undefined);
  assert.equal(ring.find(6), undefined);
});

/** @returns when requests went out while this one was made again and again */
function sentWhile(reason: KeyFrameReason, untilMs: number): number[] {
  const requests = new KeyFrameRequests();
  const sent: number[] = [];
  for (let nowMs = 0; nowMs <= 2500; nowMs += 25) {
    if (nowMs < untilMs) requests.ask(reason);
    if (requests.isDue(nowMs)) sent.push(nowMs);
  }
  return sent;
}

test('requests for a key frame become one a second, or two while people join', () => {
  assert.deepEqual(sentWhile('spoilt', 1000), [0, 1000]);
  assert.deepEqual(sentWhile('joined', 1000), [0, 500, 1000]);
});

test('who joins does not wait for as long as who asks for a better picture, whoever was first', () => {
  for (const reasons of [['spoilt', 'joined'] as const, ['joined', 'spoilt'] as const]) {
    const requests = new KeyFrameRequests();
    requests.ask('spoilt');
    assert.ok(requests.isDue(0));
    for (const reason of reasons) requests.ask(reason);
    assert.ok(!requests.isDue(499));
    assert.ok(requests.isDue(500));
    assert.ok(!requests.isDue(5000));
  }
});

test('a request is forgotten when the key frame comes meanwhile', () => {
  const requests = new KeyFrameRequests();
  requests.ask('joined');
  assert.ok(requests.isDue(0));
  requests.ask('spoilt');
  requests.answered();
  assert.ok(!requests.isDue(5000));
});

test('a receiver report tells loss of its interval and altogether, over the wrap', () => {
  const reception = new Reception(9, 90_000);
  for (const sequence of [65_533, 65_534, 0, 1]) reception.received(sequence, 0, 0); // 65535 is lost
  const first = reception.block(0);
  assert.deepEqual([first.fractionLost, first.lost, first.highestSequence & 0xffff], [51, 1, 1]);
  for (const sequence of [2, 3]) reception.received(sequence, 0, 0);
  const second = reception.block(0);
  assert.deepEqual([second.fractionLost, second.lost, second.highestSequence - first.highestSequence], [0, 1, 2]);
});

test('jitter is that of RFC 3550: nothing on an even network, some on an uneven one', () => {
  const even = new Reception(1, 90_000);
  const uneven = new Reception(1, 90_000);
  for (let packet = 0; packet < 200; packet += 1) {
    even.received(packet, packet * 1800, packet * 20);
    uneven.received(packet, packet * 1800, packet * 20 + (packet % 2) * 10);
  }
  assert.equal(even.block(0).jitter, 0);
  assert.ok(Math.abs(uneven.block(0).jitter - 900) < 5, '10 ms are 900 ticks');
});

test('a receiver report names the last sender report and how long ago it came', () => {
  const reception = new Reception(1, 90_000);
  assert.deepEqual([reception.block(5).lastReport, reception.block(5).sinceLastReport], [0, 0]);
  reception.reported(0x1234_5678, 0x9abc_def0, 1000);
  const { lastReport, sinceLastReport } = reception.block(1500);
  assert.deepEqual([lastReport, sinceLastReport], [0x5678_9abc, 32_768]);
});

test('a sender that counts anew is not a loss', () => {
  const reception = new Reception(1, 90_000);
  const before = reception.received(100, 0, 0);
  assert.ok(reception.received(40_000, 0, 0) > before);
  const { lost, fractionLost } = reception.block(0);
  assert.ok(lost <= 0 && fractionLost === 0);
});

test('a rate is that of the last second', () => {
  const rate = new BitRate();
  for (let nowMs = 0; nowMs < 3000; nowMs += 10) rate.add(125, nowMs);
  assert.equal(rate.read(2990), 100_000);
  assert.equal(rate.read(3400), 40_000);
  assert.equal(rate.read(60_000), 0);
});

test('a downlink falls with heavy loss, rests with some, rises without, and obeys REMB', () => {
  const downlink = new Downlink();
  downlink.reported({ fractionLost: 64 }, 1_000_000);
  assert.equal(downlink.bitsPerSecond, 875_000);
  downlink.reported({ fractionLost: 13 }, 800_000);
  assert.equal(downlink.bitsPerSecond, 875_000);
  downlink.reported({ fractionLost: 0 }, 800_000);
  assert.ok(downlink.bitsPerSecond > 875_000);
  downlink.asked(150_000);
  assert.equal(downlink.bitsPerSecond, 150_000);
});
