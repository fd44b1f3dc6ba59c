import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullDisks, planForSpace } from './space-plan.ts';

const RATE = 2_000_000;
const DAY_US = 24 * 3600 * 1e6;
const hours = (count: number) => count * 3600 * RATE;
const stored = (id: string, closedUs: number | undefined, isUploaded = true) => ({
  id,
  closedUs,
  isUploaded,
  sizeBytes: hours(3),
});

test('with room for a long hearing nothing is deleted', () => {
  const plan = planForSpace({ nowUs: 2 * DAY_US, freeBytes: hours(8), bytesPerSecond: RATE, stored: [stored('a', 1)] });
  assert.deepEqual([plan.remove, plan.keep, plan.isTight], [[], 'all', false]);
});

test('the oldest that the court has make room, as many as are needed', () => {
  const all = [stored('new', 30), stored('old', 10), stored('middle', 20)];
  assert.deepEqual(planForSpace({ nowUs: 2 * DAY_US, freeBytes: hours(3), bytesPerSecond: RATE, stored: all }).remove, [
    'old',
    'middle',
  ]);
});

test('a copy of the last 24 hours stays until space is really short', () => {
  const young = [stored('young', DAY_US + 1)];
  const removedAt = (free: number) =>
    planForSpace({ nowUs: 2 * DAY_US, freeBytes: hours(free), bytesPerSecond: RATE, stored: young }).remove;
  assert.deepEqual([removedAt(2), removedAt(1.9)], [[], ['young']]);
});

test('what the court has not, and what is not closed, is never deleted', () => {
  const all = [stored('only-here', 10, false), stored('open', undefined)];
  const plan = planForSpace({ nowUs: 2 * DAY_US, freeBytes: 0, bytesPerSecond: RATE, stored: all });
  assert.deepEqual([plan.remove, plan.keep], [[], 'sound']);
});

test('views are given up before sound: below 15 minutes all but the room, below 3 the room too', () => {
  const keptAt = (seconds: number) =>
    planForSpace({ nowUs: 2 * DAY_US, freeBytes: seconds * RATE, bytesPerSecond: RATE, stored: [] });
  assert.deepEqual([keptAt(7200).isTight, keptAt(7199).isTight], [false, true]);
  assert.deepEqual([keptAt(900).keep, keptAt(899).keep], ['all', 'room-and-sound']);
  assert.deepEqual([keptAt(180).keep, keptAt(179).keep], ['room-and-sound', 'sound']);
});

test('a disk that is full leaves while another has room for all views, and stays when none has', () => {
  const rate = 2_000_000;
  const [roomy, full] = [3600 * rate, 60 * rate];
  assert.deepEqual(fullDisks([roomy, full], rate), [1]);
  assert.deepEqual(fullDisks([full, roomy], rate), [0]);
  assert.deepEqual(fullDisks([roomy, roomy], rate), []);
  assert.deepEqual(fullDisks([full, full], rate), [], 'then views are given up on both');
  assert.deepEqual(fullDisks([full, undefined], rate), [], 'the last disk stays');
  assert.deepEqual(fullDisks([900 * rate, 900 * rate - 1], rate), [1], 'a quarter of an hour is the border');
});
