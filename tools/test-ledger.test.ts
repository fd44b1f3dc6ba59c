import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestLedger } from './test-ledger.ts';

const told = { name: 'a judge draws', file: '/house/src/draw.test.ts', line: 7, details: { type: 'test' } };

test('passed tests are counted, suites are not', () => {
  const ledger = new TestLedger('/house');
  ledger.passed(told);
  ledger.passed({ ...told, details: { type: 'suite' } });
  assert.equal(ledger.report(), '1 passed, 0 failed, 0 skipped');
});

test('a failure is told with its place, its cause, and what its file printed', () => {
  const ledger = new TestLedger('/house');
  ledger.heard('/house/src/draw.test.ts', 'postgres is gone\n');
  const atOnce = ledger.failed({
    ...told,
    details: { type: 'test', error: new Error('test failed', { cause: new Error('1 !== 2') }) },
  });
  assert.equal(atOnce, 'a judge draws: Error: 1 !== 2');
  assert.equal(ledger.hasFailures, true);
  assert.match(
    ledger.report(),
    /✖ a judge draws\n {2}src\/draw\.test\.ts:7\n {4}Error: 1 !== 2[\s\S]*postgres is gone[\s\S]*1 failed/,
  );
});

test('a suite that fails only with its tests is not told twice', () => {
  const ledger = new TestLedger('/house');
  const error = Object.assign(new Error('1 subtest failed'), { failureType: 'subtestsFailed' });
  assert.equal(ledger.failed({ ...told, details: { type: 'suite', error } }), undefined);
  assert.equal(ledger.hasFailures, false);
});

test('what could not run is named once, with what it needs; long forms only by their number', () => {
  const ledger = new TestLedger('/house');
  ledger.passed({ ...told, skip: 'needs: browser' });
  ledger.passed({ ...told, skip: 'needs: browser' });
  ledger.passed({ ...told, skip: 'needs: --long' });
  const said = ledger.report();
  assert.match(said, /did not run here:\n {2}needs browser: src\/draw\.test\.ts\n {2}long forms in 1 files/);
  assert.equal(ledger.lacks('browser'), true);
  assert.match(said, /0 passed, 0 failed, 3 skipped$/);
});
