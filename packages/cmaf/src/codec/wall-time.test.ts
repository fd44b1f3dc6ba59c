import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ticksOf, unixUsOf } from './wall-time.ts';

test('Unix time in ticks is exact to the microsecond, also late in the century', () => {
  for (const unixUs of [0, 1, Date.UTC(2026, 10, 27) * 1000 + 123_457, Date.UTC(2099, 11, 31) * 1000 + 999_999]) {
    for (const timescale of [90_000, 48_000, 44_100]) {
      const exact = (BigInt(unixUs) * BigInt(timescale) * 2n + 1_000_000n) / 2_000_000n;
      assert.equal(BigInt(ticksOf(unixUs, timescale)), exact);
      assert.ok(Math.abs(unixUsOf(ticksOf(unixUs, timescale), timescale) - unixUs) <= 500_000 / timescale + 1);
    }
  }
});
