import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { systemClock } from './clock.ts';

describe('the clock of a recorder', () => {
  it('follows the machine when its clock is set, and counts on between its milliseconds', (t) => {
    const before = systemClock.nowUs();
    assert.ok(Math.abs(before / 1000 - Date.now()) < 100);
    const real = Date.now;
    t.mock.method(Date, 'now', () => real() - 180_000);
    const after = systemClock.nowUs();
    assert.ok(Math.abs(after / 1000 - Date.now()) < 100);
    assert.ok(systemClock.nowUs() >= after);
  });
});
