import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PPS, spsOfSize } from '../../testing/parameter-sets.ts';
import { Malformed } from '../bytes/malformed.ts';
import { aacFormat, h264Format, isSameFormat, opusFormat } from './format.ts';

const SPS = spsOfSize(1280, 720);

test('the name of a codec is that of RFC 6381', () => {
  assert.equal(h264Format(SPS, [PPS]).codecs, 'avc1.42C01F');
  assert.equal(aacFormat(Uint8Array.of(0x11, 0x90)).codecs, 'mp4a.40.2');
});

test('rate and channels of AAC are read from two bytes or, when the rate is unusual, from five', () => {
  const { timescale, channels, frameTicks } = aacFormat(Uint8Array.of(0x11, 0x90));
  assert.deepEqual([timescale, channels, frameTicks], [48_000, 2, 1024]);
  // 00010 1111 + 24 bits of 50,000 + 0001 + 000
  const bits = `000101111${(50_000).toString(2).padStart(24, '0')}0001000`;
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  assert.deepEqual([aacFormat(bytes).timescale, aacFormat(bytes).channels], [50_000, 1]);
});

test('other kinds of AAC are refused', () => {
  for (const bytes of [[0x29, 0x90], [0x17, 0x10], [0x11, 0x80], [0x11]]) {
    assert.throws(() => aacFormat(Uint8Array.from(bytes)), Malformed);
  }
});

test('parameters of the picture alone decide whether a new init segment is needed', () => {
  const format = h264Format(SPS, [PPS]);
  assert.equal(isSameFormat(format, h264Format(SPS.slice(), [PPS.slice()])), true);
  assert.equal(isSameFormat(format, h264Format(SPS, [Uint8Array.of(0x68, 0xce, 0x3c, 0x81)])), false);
  assert.equal(isSameFormat(format, h264Format(SPS, [PPS, PPS])), false);
  assert.equal(isSameFormat(format, opusFormat({ channels: 2 })), false);
  assert.equal(isSameFormat(opusFormat({ channels: 2 }), opusFormat({ channels: 1 })), false);
  const aac = aacFormat(Uint8Array.of(0x11, 0x90));
  assert.equal(isSameFormat(aac, aacFormat(Uint8Array.of(0x11, 0x90))), true);
  assert.equal(isSameFormat(aac, aacFormat(Uint8Array.of(0x11, 0x88))), false);
  assert.throws(() => h264Format(SPS, []), Malformed);
});
