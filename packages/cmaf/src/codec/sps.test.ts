import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baselineSps, FULL_HD_BLOCKS } from '../../testing/parameter-sets.ts';
import { Malformed } from '../bytes/malformed.ts';
import { readSps } from './sps.ts';

const word = (value: number, width: number) => value.toString(2).padStart(width, '0');
test('the size is what is left after cropping', () => {
  const sps = readSps(baselineSps(...FULL_HD_BLOCKS, '1', 0, 0, 0, 4, '0'));
  assert.deepEqual([sps.width, sps.height, sps.profile, sps.level], [1920, 1080, 66, 31]);
  assert.equal(sps.framesPerSecond, undefined);
  assert.equal(sps.reorderedFrames, 0, 'Baseline cannot reorder');
});

test('without cropping the size is whole blocks', () => {
  const sps = readSps(baselineSps(...FULL_HD_BLOCKS, '0', '0'));
  assert.deepEqual([sps.width, sps.height], [1920, 1088]);
});

test('fields count twice in height', () => {
  const sps = readSps(baselineSps(0, 0, 2, 1, '0', 44, 17, '0', '0', '1', '0', '0'));
  assert.deepEqual([sps.width, sps.height], [720, 576]);
});

test('aspect, colour, rate and reordering are read from the usability information', () => {
  const timing = ['1', word(1, 32), word(50, 32), '1'];
  const reference = ['1', 0, word(0, 8), 10, 10, '0', word(0, 20)];
  const colour = ['1', word(5, 3), '1', '1', word(1, 8), word(13, 8), word(6, 8)];
  const restriction = ['1', '1', 0, 0, 10, 10, 2, 4];
  const sps = readSps(
    baselineSps(
      ...FULL_HD_BLOCKS,
      ...['0', '1', '1', word(255, 8), word(4, 16), word(3, 16), '0'],
      ...[...colour, '0', ...timing, ...reference, '0', '0', '0', ...restriction],
    ),
  );
  assert.deepEqual(sps.pixelAspect, [4, 3]);
  assert.deepEqual(sps.colour, { primaries: 1, transfer: 13, matrix: 6, isFullRange: true });
  assert.equal(sps.framesPerSecond, 25);
  assert.equal(sps.reorderedFrames, 2);
});

test('three bytes that stand for two are read as two', () => {
  // units in a tick of 1 give 00 00 00 01, which the wire must not carry
  const plain = baselineSps(
    ...FULL_HD_BLOCKS,
    '0',
    '1',
    '0',
    '0',
    '0',
    '0',
    '1',
    word(1, 32),
    word(50, 32),
    '1',
    '0',
    '0',
    '0',
    '0',
  );
  const wire: number[] = [];
  let zeros = 0;
  for (const byte of plain) {
    if (zeros >= 2 && byte <= 3) {
      wire.push(3);
      zeros = 0;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    wire.push(byte);
  }
  assert.ok(wire.length > plain.length, 'the case is the one that is meant');
  assert.equal(readSps(Uint8Array.from(wire)).framesPerSecond, 25);
});

test('whatever is cut or is no parameter set is malformed', () => {
  const whole = baselineSps(...FULL_HD_BLOCKS, '1', 0, 0, 0, 4, '0');
  for (let length = 0; length < whole.length - 1; length++) {
    assert.throws(() => readSps(whole.subarray(0, length)), Malformed, `cut after ${length} bytes`);
  }
  assert.throws(() => readSps(Uint8Array.of(0x68, ...whole.subarray(1))), Malformed);
  assert.throws(() => readSps(Uint8Array.of(0x67, 66, 0, 31, 0, 0, 0, 0, 0, 0, 0)), Malformed);
});
