import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRoundOn, shareOfRun } from './check-round.ts';

describe('a round of comparing', () => {
  it('ends within its nights, however large the stock is', () => {
    const { nights } = checkRoundOn(Temporal.PlainDate.from('2026-11-28'));
    for (const all of [0, 1, 29, 30, 31, 50_000]) {
      const each = shareOfRun({ all, overdue: 0 }, nights);
      assert.ok(each * nights >= all && (each - 1) * nights < all, `${each} of ${all}`);
    }
  });

  it('takes more after nights that were lost, and never all at once', () => {
    assert.equal(shareOfRun({ all: 3000, overdue: 250 }, 30), 250);
    assert.equal(shareOfRun({ all: 3000, overdue: 3000 }, 30), 400);
    assert.equal(shareOfRun({ all: 3000, overdue: 40 }, 30), 100);
  });

  it('is of no day before there was a court to keep recordings', () => {
    assert.throws(() => checkRoundOn(Temporal.PlainDate.from('2014-12-31')), RangeError);
  });
});
