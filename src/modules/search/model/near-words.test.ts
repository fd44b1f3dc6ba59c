import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mistakesBetween, nearKeys } from './near-words.ts';

const areNear = (one: string, other: string): boolean =>
  new Set(nearKeys(one)).intersection(new Set(nearKeys(other))).size > 0;

test('one mistake of any kind leaves two words a common key', () => {
  for (const typed of ['шешм', 'шешіім', 'шашім', 'шещім', 'шшеім', 'шешім']) assert.ok(areNear('шешім', typed), typed);
});

test('another word has none', () => {
  for (const typed of ['үкім', 'шарт', 'шешімдер']) assert.ok(!areNear('шешім', typed), typed);
});

test('mistakes are counted', () => {
  assert.deepEqual(
    ['шешім', 'шешм', 'шашім', 'шешімдер', ''].map((one) => mistakesBetween('шешім', one)),
    [0, 1, 1, 3, 5],
  );
});
