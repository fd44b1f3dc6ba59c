import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pauseAfter } from './retry-pauses.ts';

test('pauses grow and end after about two days', () => {
  const pauses: number[] = [];
  for (let tries = 1; ; tries += 1) {
    const pause = pauseAfter(tries);
    if (!pause) break;
    pauses.push(pause.total('seconds'));
  }
  assert.deepEqual(
    pauses,
    [...pauses].sort((a, b) => a - b),
  );
  const days = pauses.reduce((sum, pause) => sum + pause, 0) / 86_400;
  assert.ok(days > 1.5 && days < 2.5, `${days}`);
});

test('the first pause is seconds', () => assert.equal(pauseAfter(1)?.total('seconds'), 10));
