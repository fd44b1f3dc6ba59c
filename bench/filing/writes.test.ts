import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf, writesOfOne } from './writes.ts';

const none = { inserted: 0, changed: 0, deleted: 0 };

test('what one filing writes is what all have written, divided and rounded', () => {
  const before = { 'filing.party': { inserted: 100, changed: 0, deleted: 0 } };
  const after = {
    'filing.party': { inserted: 301, changed: 0, deleted: 0 },
    'graphile_worker._private_jobs': { inserted: 300, changed: 290, deleted: 299 },
    'courts.court': { inserted: 0, changed: 49, deleted: 0 },
  };
  const writes = writesOfOne(before, after, 100);
  assert.deepEqual(writes, [
    { table: 'filing.party', inserted: 2, changed: 0, deleted: 0 },
    { table: 'graphile_worker._private_jobs', inserted: 3, changed: 3, deleted: 3 },
  ]);
  assert.equal(rowsOf(writes), 11);
});

test('a table that nobody wrote to is left out', () => {
  assert.deepEqual(writesOfOne({ 'filing.party': none }, { 'filing.party': none }, 7), []);
  assert.equal(rowsOf([]), 0);
});
