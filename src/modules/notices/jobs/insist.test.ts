import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insist } from './insist.ts';

test('what fails is done again until it succeeds, and not once more', async () => {
  let tries = 0;
  await insist(async () => {
    tries += 1;
    if (tries < 3) throw new Error('away');
  }, [1, 1, 1]);
  assert.equal(tries, 3);
});

test('after the last pause the failure is told', async () => {
  let tries = 0;
  const failing = insist(async () => {
    tries += 1;
    throw new Error(`away ${tries}`);
  }, [1, 1]);
  await assert.rejects(failing, /away 3/);
});
