import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Malformed, readRtpPacket } from '@ashyq/cmaf';
import { seeded, spoiled } from '../../testing/random.ts';
import { rtpBytes } from '../../testing/rtp-bytes.ts';
import { audioLevelOf, extensionOf, nameOf } from './extension.ts';
import { isRtcp, readRtpHeader } from './header.ts';
import { beginsKeyFrame } from './key-frame.ts';
import { OutgoingPacket } from './outgoing-packet.ts';
import { distance16, distance32 } from './wrapping.ts';

const FIELDS = { payloadType: 97, isMarked: true, sequence: 65_535, timestamp: 2 ** 32 - 1, source: 2 ** 31 };
const payload = Buffer.from([1, 2, 3, 4]);

test('a header says the same as the reader of recordings', () => {
  const shapes = [{}, { contributors: 15 }, { extensions: { 3: Buffer.alloc(8) } }, { padding: 4 }];
  for (const shape of [...shapes, { contributors: 2, extensions: { 200: Buffer.alloc(40) }, padding: 1 }]) {
    const bytes = rtpBytes({ ...FIELDS, payload, ...shape });
    const header = readRtpHeader(bytes);
    const { payload: theirs, ...fields } = readRtpPacket(bytes);
    assert.deepEqual(bytes.subarray(header.payloadAt, header.payloadEnd), Buffer.from(theirs));
    for (const [name, value] of Object.entries(fields)) assert.equal(header[name as keyof typeof header], value, name);
  }
});

test('whatever the bytes are, a header is read or malformed, and its places lie inside', () => {
  const random = seeded(1);
  const whole = rtpBytes({ ...FIELDS, payload, contributors: 2, extensions: { 1: payload, 2: payload }, padding: 2 });
  let malformed = 0;
  for (let times = 0; times < 20_000; times += 1) {
    const bytes = spoiled(whole, random);
    try {
      const header = readRtpHeader(bytes);
      assert.ok(header.payloadAt >= 12 && header.payloadAt <= header.payloadEnd && header.payloadEnd <= bytes.length);
      for (let id = 0; id < 16; id += 1) extensionOf(bytes, header, id);
      beginsKeyFrame('H264', bytes, header);
      beginsKeyFrame('VP8', bytes, header);
    } catch (refused) {
      assert.ok(refused instanceof Malformed);
      malformed += 1;
    }
  }
  assert.ok(malformed > 1000 && malformed < 19_000);
});

test('elements of the header extension are found in both forms, and none past its end', () => {
  const elements = { 1: Buffer.from('0'), 3: Buffer.from([0x80 | 42]), 5: Buffer.from('hi') };
  for (const extensions of [elements, { ...elements, 200: Buffer.alloc(3) }]) {
    const bytes = rtpBytes({ extensions });
    const header = readRtpHeader(bytes);
    assert.equal(nameOf(bytes, header, 1), '0');
    assert.equal(audioLevelOf(bytes, header, 3), 42);
    assert.equal(nameOf(bytes, header, 5), 'hi');
    assert.equal(extensionOf(bytes, header, 4), undefined);
  }
  const lying = rtpBytes({ extensions: { 3: Buffer.alloc(3) }, payload });
  lying.writeUInt8((3 << 4) | 15, 16); // sixteen bytes in a place of three
  assert.equal(extensionOf(lying, readRtpHeader(lying), 3), undefined);
});

test('RTP and RTCP are told apart by the second byte', () => {
  assert.ok(isRtcp(Buffer.from([0x80, 200])));
  assert.ok(!isRtcp(rtpBytes({ payloadType: 111, isMarked: true })));
});

test('a packet is addressed anew for each, and nothing of its sender but the payload goes along', () => {
  const bytes = rtpBytes({ ...FIELDS, payload, contributors: 1, extensions: { 1: Buffer.from('secret') }, padding: 3 });
  const outgoing = new OutgoingPacket();
  assert.ok(outgoing.load(bytes, readRtpHeader(bytes)));
  for (const source of [7, 8]) {
    const address = { payloadType: 102, sequence: source, timestamp: 900, source };
    assert.deepEqual(outgoing.addressed(address), rtpBytes({ ...address, isMarked: true, payload }));
  }
  const large = rtpBytes({ payload: Buffer.alloc(2100) });
  assert.ok(!outgoing.load(large, readRtpHeader(large)));
});

test('the beginning of a key frame is seen in H.264, whole, aggregated and in fragments', () => {
  const begins = (...bytes: number[]): boolean => {
    const packet = rtpBytes({ payload: Buffer.from(bytes) });
    return beginsKeyFrame('H264', packet, readRtpHeader(packet));
  };
  assert.ok(begins(0x65, 1));
  assert.ok(begins(0x67, 1));
  assert.ok(begins(24, 0, 2, 0x09, 0xf0, 0, 2, 0x67, 1));
  assert.ok(begins(28, 0x80 | 5, 1));
  assert.ok(!begins(28, 5, 1), 'a later fragment');
  assert.ok(!begins(0x41, 1), 'a picture that needs others');
  assert.ok(!begins(24, 0, 2, 0x41, 1));
  assert.ok(!begins());
});

test('the beginning of a key frame is seen in VP8, with any descriptor', () => {
  const begins = (...bytes: number[]): boolean => {
    const packet = rtpBytes({ payload: Buffer.from(bytes) });
    return beginsKeyFrame('VP8', packet, readRtpHeader(packet));
  };
  assert.ok(begins(0x10, 0x00));
  assert.ok(begins(0x90, 0xf0, 0x80, 1, 2, 3, 0x00));
  assert.ok(begins(0x90, 0x80, 0x01, 0x00));
  assert.ok(!begins(0x10, 0x01));
  assert.ok(!begins(0x00, 0x00), 'not the start of a partition');
  assert.ok(!begins(0x11, 0x00), 'not the first partition');
});

test('numbers are compared over the wrap', () => {
  assert.equal(distance16(65_535, 0), 1);
  assert.equal(distance16(0, 65_535), -1);
  assert.equal(distance16(0, 32_768), -32_768);
  assert.equal(distance32(2 ** 32 - 3600, 0), 3600);
});
