import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aacFormat } from '../codec/format.ts';
import { writeFragment } from './fragment.ts';
import { initSegment } from './init-segment.ts';
import { shownTicksOf, timescaleOf } from './read-samples.ts';

const sample = (durationTicks: number, compositionTicks = 0) => ({
  ...{ chunks: [Uint8Array.of(1)], sizeBytes: 1, durationTicks, compositionTicks, isKey: true },
});
const FROM = 162_000_000_000_000;

test('pictures of uneven length, in two fragments, are shown where their lengths put them', () => {
  const fragments = [
    writeFragment({ sequence: 1, decodeTicks: FROM, samples: [sample(3600), sample(1800)] }),
    writeFragment({ sequence: 2, decodeTicks: FROM + 5400, samples: [sample(7200), sample(3600)] }),
  ];
  const shown = shownTicksOf(Buffer.concat(fragments.flat()));
  assert.deepEqual(
    shown.map((ticks) => ticks - FROM),
    [0, 3600, 5400, 12_600],
  );
});

test('pictures that are coded in another order than they are shown come in the order of time', () => {
  const samples = [sample(3600), sample(3600, 3600), sample(3600, -3600)];
  const shown = shownTicksOf(Buffer.concat(writeFragment({ sequence: 1, decodeTicks: FROM, samples })));
  assert.deepEqual(
    shown.map((ticks) => ticks - FROM),
    [0, 3600, 7200],
  );
});

test('an initialisation tells the ticks of its second, and what is none tells nothing', () => {
  assert.equal(timescaleOf(initSegment(aacFormat(Uint8Array.of(0x11, 0x88)))), 48_000);
  assert.equal(timescaleOf(new Uint8Array()), undefined);
});
