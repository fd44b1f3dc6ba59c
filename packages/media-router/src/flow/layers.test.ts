import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLayer } from './choose-layer.ts';
import { movedReading, ticksBetween } from './media-clock.ts';
import { OutgoingStream } from './outgoing-stream.ts';

const layers = [
  { name: 'q', bitsPerSecond: 100_000 },
  { name: 'h', bitsPerSecond: 400_000 },
  { name: 'f', bitsPerSecond: 1_500_000 },
];
const ask = { layers, wanted: 'large', budgetBitsPerSecond: 10_000_000, current: undefined } as const;

test('the largest layer that the link carries is chosen', () => {
  assert.equal(chooseLayer(ask), 'f');
  assert.equal(chooseLayer({ ...ask, layers: layers.toReversed() }), 'f');
  assert.equal(chooseLayer({ ...ask, budgetBitsPerSecond: 1_499_999 }), 'h');
  assert.equal(chooseLayer({ ...ask, budgetBitsPerSecond: 100_000 }), 'q');
  assert.equal(chooseLayer({ ...ask, budgetBitsPerSecond: 99_999 }), undefined);
});

test('whoever wants a small picture or none gets no more', () => {
  assert.equal(chooseLayer({ ...ask, wanted: 'small' }), 'q');
  assert.equal(chooseLayer({ ...ask, wanted: 'none' }), undefined);
});

test('a layer that its sender does not send is not chosen', () => {
  const silent = layers.map((layer) => (layer.name === 'f' ? { ...layer, bitsPerSecond: 0 } : layer));
  assert.equal(chooseLayer({ ...ask, layers: silent }), 'h');
  assert.equal(chooseLayer({ ...ask, layers: [] }), undefined);
});

test('going up needs a fifth more than the layer takes; staying does not', () => {
  assert.equal(chooseLayer({ ...ask, current: 'h', budgetBitsPerSecond: 1_700_000 }), 'h');
  assert.equal(chooseLayer({ ...ask, current: 'h', budgetBitsPerSecond: 1_800_000 }), 'f');
  assert.equal(chooseLayer({ ...ask, current: 'f', budgetBitsPerSecond: 1_500_000 }), 'f');
});

const stream = (): OutgoingStream => new OutgoingStream({ source: 5, payloadType: 96, rate: 90_000 });

test('what one subscriber gets is continuous, whichever layers it is made of', () => {
  const out = stream();
  assert.equal(out.address(1000, 0, 10, 0), undefined, 'nothing flows before a layer is turned to');
  out.turnTo(0, { sequence: 1000, timestamp: 500_000 }, 0);
  const first = out.address(1000, 500_000, 10, 0);
  const second = out.address(1001, 503_000, 10, 33);
  out.turnTo(2, { sequence: 70_000, timestamp: 9_000_000 }, 66);
  const third = out.address(70_000, 9_000_000, 10, 66);
  assert.deepEqual(
    [first, second, third].map((address) => address?.sequence),
    [1, 2, 3],
  );
  assert.deepEqual(
    [first, second, third].map((address) => address?.timestamp),
    [500_000, 503_000, 503_000 + 33 * 90],
  );
});

test('a hole of the sender stays a hole, and what fills it gets its own number', () => {
  const out = stream();
  out.turnTo(0, { sequence: 100, timestamp: 0 }, 0);
  const sequences = [100, 102, 101].map((sequence) => out.address(sequence, 0, 1, 0)?.sequence);
  assert.deepEqual(sequences, [1, 3, 2]);
});

test('a packet from before the stretch is not forwarded', () => {
  const out = stream();
  out.turnTo(0, { sequence: 100, timestamp: 0 }, 0);
  assert.equal(out.address(99, 0, 1, 0), undefined);
});

test('what is asked for again is found in the layer that it came from', () => {
  const out = stream();
  out.turnTo(0, { sequence: 100, timestamp: 0 }, 0);
  for (const sequence of [100, 101]) out.address(sequence, 0, 1, 0);
  out.turnTo(1, { sequence: 500, timestamp: 0 }, 10, 77);
  out.address(500, 0, 1, 10);
  assert.deepEqual(out.origin(2), { layer: 0, sequence: 101, ticks: 0 });
  assert.equal(out.origin(3)?.layer, 1);
  assert.equal(out.origin(3)?.sequence, 500);
  assert.equal(stream().origin(9), undefined);
});

test('a stream that rested goes on without a hole', () => {
  const out = stream();
  out.turnTo(0, { sequence: 100, timestamp: 0 }, 0);
  out.address(100, 0, 1, 0);
  out.rest();
  assert.equal(out.address(101, 0, 1, 0), undefined);
  out.turnTo(0, { sequence: 200, timestamp: 90_000 }, 1000);
  assert.equal(out.address(200, 90_000, 1, 1000)?.sequence, 2);
});

test('sender reports tie the clocks of two layers: the picture goes on where it was', () => {
  const first = { ntpSeconds: 100, ntpFraction: 0, timestamp: 4_294_960_000 };
  const second = { ntpSeconds: 101, ntpFraction: 2 ** 31, timestamp: 50_000 };
  const ticks = ticksBetween(second, first, 90_000);
  // 1.5 s after the first reading, on the clock of the first layer.
  assert.equal((50_000 + ticks) >>> 0, (4_294_960_000 + 135_000) % 2 ** 32);
  assert.equal(movedReading(second, ticks).timestamp, (50_000 + ticks) >>> 0);
});

test('without reports, or with such as lead back, the time that has passed is taken', () => {
  const out = stream();
  out.turnTo(0, { sequence: 1, timestamp: 90_000 }, 0);
  out.address(1, 90_000, 1, 0);
  out.turnTo(1, { sequence: 1, timestamp: 10 }, 100, 5);
  assert.equal(out.address(1, 10, 1, 100)?.timestamp, 99_000);
});
