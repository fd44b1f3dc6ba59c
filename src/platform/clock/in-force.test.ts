import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isInForce } from './in-force.ts';

const day = Temporal.PlainDate.from;

it('holds from its first day to its last, both included', () => {
  const row = { validFrom: '2026-01-01', validTo: '2026-06-30' };
  const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'] as const;
  assert.deepEqual(
    days.map((one) => isInForce(row, day(one))),
    [false, true, true, false],
  );
});

it('holds until it is changed when it has no last day', () => {
  assert.ok(isInForce({ validFrom: '2026-01-01', validTo: null }, day('2126-01-01')));
});
