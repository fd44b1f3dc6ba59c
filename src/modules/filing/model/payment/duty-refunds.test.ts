import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutyGoesBackAfter } from './duty-refunds.ts';

const on = (day: string) => Temporal.PlainDate.from(day);

test('the duty goes back when nothing was examined, and not after a decision', () => {
  for (const kind of ['rejected', 'returned', 'refused'] as const) assert.ok(dutyGoesBackAfter(kind, on('2026-11-27')));
  for (const kind of ['sent', 'accepted', 'decided', 'terminated'] as const)
    assert.ok(!dutyGoesBackAfter(kind, on('2026-11-27')));
});

test('the rule holds from its first day on', () => {
  assert.ok(dutyGoesBackAfter('refused', on('2026-01-01')));
  assert.ok(!dutyGoesBackAfter('refused', on('2025-12-31')));
});
