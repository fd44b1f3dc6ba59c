import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HandClock } from '../../testing/hand-clock.ts';
import { tellChanges } from './tell-changes.ts';

test('an alarm is told at the next look, and what is no alarm twice a second', () => {
  const clock = new HandClock();
  const beganUs = clock.nowUs();
  const told: [ms: number, alarm: string][] = [];
  let alarm = '';
  const stop = tellChanges(
    clock,
    () => alarm,
    () => void told.push([(clock.nowUs() - beganUs) / 1000, alarm]),
  );
  clock.advance(1050);
  alarm = 'track-stale';
  clock.advance(700);
  stop();
  clock.advance(1000);
  assert.deepEqual(told, [
    [0, ''],
    [500, ''],
    [1000, ''],
    [1100, 'track-stale'],
    [1600, 'track-stale'],
  ]);
});
