import assert from 'node:assert/strict';
import { test } from 'node:test';
import { p95, percentile } from './percentile.ts';

test('95 of 100 values do not exceed p95, in whatever order they came', () => {
  const values = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1);
  assert.equal(p95(values), 95);
  assert.equal(percentile(values, 0.5), 50);
  assert.equal(percentile(values, 1), 100);
});

test('of few values it is the largest, of one that one, and of none there is none', () => {
  assert.equal(p95([3, 1, 2]), 3);
  assert.equal(p95([7]), 7);
  assert.throws(() => p95([]), RangeError);
});
