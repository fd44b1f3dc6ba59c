import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { BoardHearing } from '#modules/hearings';
import { aheadFirst } from './board-day.ts';

it('what is ahead stands before what is over, each in its order', () => {
  const states = ['finished', 'scheduled', 'adjourned', 'in_progress'] as const;
  const rows = states.map((state) => ({ shown: { state } }) as unknown as BoardHearing);
  assert.deepEqual(
    aheadFirst(rows).map(({ shown }) => shown.state),
    ['scheduled', 'in_progress', 'finished', 'adjourned'],
  );
});
