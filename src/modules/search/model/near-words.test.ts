import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mistakesBetween, nearKeys } from './near-words.ts';

const areNear = (one: string, other: string): boolean =>
  new Set(nearKeys([one])).intersection(new Set(nearKeys([other]))).size > 0;

test('one mistake of any kind leaves two words a common key', () => {
  for (const typed of ['шешм', 'шешіім', 'шашім', 'шещім', 'шшеім', 'шешім']) assert.ok(areNear('шешім', typed), typed);
});

test('another word has none', () => {
  for (const typed of ['үкім', 'шарт', 'шешімдер']) assert.ok(!areNear('шешім', typed), typed);
});

test('a mistake in one form of a word leaves a key common with another form', () => {
  const stem = new Set(nearKeys(['госпошлину', 'госпошлин']));
  assert.ok(nearKeys(['госпшлина', 'госпшлин']).some((key) => stem.has(key)));
});

test('short stems have no keys', () => {
  assert.deepEqual(nearKeys(['сот', 'со']), []);
});

test('mistakes are counted', () => {
  assert.deepEqual(
    ['шешім', 'шешм', 'шашім', 'шешімдер', ''].map((one) => mistakesBetween('шешім', one)),
    [0, 1, 1, 3, 5],
  );
});
