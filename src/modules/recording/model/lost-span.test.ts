import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinedLosses, type LostSpan } from './lost-span.ts';

const lost = (fromUs: number, toUs: number, cause: LostSpan['cause'] = 'restart'): LostSpan => ({
  fromUs,
  toUs,
  cause,
});

test('what is missing of several tracks at one restart is one loss, as long as the longest of them', () => {
  const gaps = [lost(120, 340), lost(100, 300), lost(5000, 5400), lost(5100, 5300)];
  assert.deepEqual(joinedLosses(gaps), [lost(100, 340), lost(5000, 5400)]);
});

test('losses that only follow each other, or have other causes, are told apart', () => {
  const gaps = [lost(100, 200), lost(201, 300), lost(150, 250, 'disk')];
  assert.deepEqual(joinedLosses(gaps), [lost(100, 200), lost(150, 250, 'disk'), lost(201, 300)]);
  assert.deepEqual(joinedLosses([]), []);
});
