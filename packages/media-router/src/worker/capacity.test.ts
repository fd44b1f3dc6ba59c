import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capacityOf, deliveriesOf, type NodeLoad, placeRoom } from './capacity.ts';
import { TapReader, tapFrame } from './tap-frame.ts';

const NOW = 1_000_000;
const node = (name: string, promised: number, more: Partial<NodeLoad> = {}): NodeLoad => ({
  ...{ node: name, origin: `https://${name}`, capacity: 240, promised, isDraining: false, reportedAtMs: NOW },
  ...more,
});

test('a room is placed where most is left', () => {
  assert.equal(placeRoom([node('a', 100), node('b', 50), node('c', 200)], 90, NOW)?.node, 'b');
});

test('a node that is full, drained or silent takes no room', () => {
  const nodes = [
    node('full', 151),
    node('draining', 0, { isDraining: true }),
    node('silent', 0, { reportedAtMs: NOW - 3001 }),
  ];
  assert.equal(placeRoom(nodes, 90, NOW), undefined);
  assert.equal(placeRoom([...nodes, node('just', 150)], 90, NOW)?.node, 'just');
  assert.equal(placeRoom([node('alive', 0, { reportedAtMs: NOW - 3000 })], 90, NOW)?.node, 'alive');
  assert.equal(placeRoom([], 0, NOW), undefined);
});

test('deliveries are those of people who all see each other', () => {
  assert.deepEqual([0, 1, 2, 10].map(deliveriesOf), [0, 0, 2, 90]);
  assert.ok(capacityOf(2) >= deliveriesOf(10));
});

test('frames of a tap are read however they are cut', () => {
  const frames = [0, 7, 1500].map((length, at) => {
    return {
      medium: at === 1 ? ('sound' as const) : ('picture' as const),
      packet: Buffer.alloc(length, at),
      arrivedMs: NOW + at,
    };
  });
  const bytes = Buffer.concat(frames.map(tapFrame));
  for (const size of [1, 5, 13, 4000]) {
    const reader = new TapReader();
    const read = [];
    for (let at = 0; at < bytes.length; at += size) read.push(...reader.push(bytes.subarray(at, at + size)));
    assert.deepEqual(read, frames);
  }
  assert.throws(() => new TapReader().push(Buffer.alloc(20, 255)), { name: 'Malformed' });
});
