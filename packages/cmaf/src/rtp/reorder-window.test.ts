import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReorderWindow } from './reorder-window.ts';

const packet = (sequence: number) => ({
  ...{ payloadType: 96, isMarked: false, timestamp: 0, source: 1, payload: new Uint8Array(1) },
  sequence: sequence & 0xffff,
});
const run = (window: ReorderWindow, ...sequences: number[]) =>
  sequences.flatMap((one) => window.push(packet(one))).map((one) => [one.packet.sequence, one.lostBefore]);

test('packets that overtake each other come out in order, over the wrap too', () => {
  const window = new ReorderWindow(4);
  assert.deepEqual(run(window, 65_533, 65_535, 65_534, 65_537, 65_536), [
    ...[
      [65_533, 0],
      [65_534, 0],
      [65_535, 0],
      [0, 0],
      [1, 0],
    ],
  ]);
});

test('a packet that does not come is waited for until the window is full, and is then told as lost', () => {
  const window = new ReorderWindow(3);
  assert.deepEqual(run(window, 1, 4, 5, 6), [[1, 0]]);
  assert.deepEqual(run(window, 7), [
    [4, 2],
    [5, 0],
    [6, 0],
    [7, 0],
  ]);
  assert.deepEqual(run(window, 2, 3, 7), []);
  assert.equal(window.latePackets, 3);
});

test('without a window a hole is told at once', () => {
  assert.deepEqual(run(new ReorderWindow(0), 1, 3, 4), [
    [1, 0],
    [3, 1],
    [4, 0],
  ]);
});

test('a packet that comes twice comes out once', () => {
  assert.deepEqual(run(new ReorderWindow(4), 1, 3, 3, 2, 2), [
    [1, 0],
    [2, 0],
    [3, 0],
  ]);
});

test('a sender that counts anew loses nothing that came', () => {
  assert.deepEqual(run(new ReorderWindow(4), 1, 3, 40_000, 40_001), [
    [1, 0],
    [3, 1],
    [40_000, 1],
    [40_001, 0],
  ]);
});

test('what waits comes out at the end', () => {
  const window = new ReorderWindow(9);
  run(window, 1, 3, 6);
  assert.deepEqual(
    window.flush().map((one) => [one.packet.sequence, one.lostBefore]),
    [
      [3, 1],
      [6, 2],
    ],
  );
  assert.deepEqual(window.flush(), []);
});
