import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { waitAfterFailures } from './attempt-pace.ts';

describe('the wait before the next attempt', () => {
  it('grows after five failures and ends at a quarter of an hour', () => {
    assert.deepEqual(
      [0, 1, 4, 5, 6, 7, 10, 11, 12, 1000].map(waitAfterFailures),
      [0, 0, 0, 15, 30, 60, 480, 900, 900, 900],
    );
  });
});
