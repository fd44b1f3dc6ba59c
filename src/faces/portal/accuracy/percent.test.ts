import assert from 'node:assert/strict';
import { it } from 'node:test';
import { percent } from './percent.ts';

it('a share is rounded to tenths; only all is 100 and only none is 0', () => {
  assert.equal(percent('ru', 25, 26), '96,2');
  assert.equal(percent('en', 1, 26), '3.8');
  assert.equal(percent('kk', 9999, 10_000), '99,9');
  assert.equal(percent('kk', 1, 10_000), '0,1');
  assert.deepEqual([percent('kk', 7, 7), percent('kk', 0, 7)], ['100', '0']);
});
