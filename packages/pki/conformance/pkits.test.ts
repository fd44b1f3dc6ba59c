import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runPkits } from './pkits.ts';
import { corpusFolder } from './test-data.ts';

const folder = corpusFolder('pkits');

test('NIST PKITS: 246 of 246 paths are judged as expected', {
  skip: folder ? false : 'no test data pkits',
}, async () => {
  const results = await runPkits(folder ?? '');
  assert.equal(results.length, 246);
  assert.deepEqual(
    results.filter(({ isAsExpected }) => !isAsExpected),
    [],
  );
});
