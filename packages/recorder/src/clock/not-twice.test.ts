import assert from 'node:assert/strict';
import { it } from 'node:test';
import { notTwice } from './not-twice.ts';

it('begins work again only when it has ended', async () => {
  const ends: (() => void)[] = [];
  const strike = notTwice(() => new Promise((end) => ends.push(end)));
  strike();
  strike();
  assert.equal(ends.length, 1);
  ends[0]?.();
  await new Promise((turn) => setImmediate(turn));
  strike();
  assert.equal(ends.length, 2);
});
