import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dueReminders } from './reminder-rules.ts';

const keys = (left: number, ...done: string[]) => dueReminders(left, new Set(done)).map(({ key }) => key);

it('reminds on the days of the rules, once each', () => {
  assert.deepEqual(keys(6), []);
  assert.deepEqual(keys(5), ['week']);
  assert.deepEqual(keys(5, 'week'), []);
  assert.deepEqual(keys(4, 'week'), []);
  assert.deepEqual(keys(2, 'week'), ['soon']);
  assert.deepEqual(keys(0, 'week', 'soon'), ['today']);
});

it('escalates what is late, to the higher court after a week, also when days were missed', () => {
  assert.deepEqual(keys(-1, 'week', 'soon', 'today'), ['late']);
  assert.deepEqual(keys(-4, 'week', 'soon', 'today', 'late'), []);
  assert.deepEqual(keys(-5, 'week', 'soon', 'today', 'late'), ['very_late']);
  assert.deepEqual(keys(-9), ['late', 'very_late']);
  assert.deepEqual(keys(1), ['soon'], 'the earlier one is no use any more');
});
