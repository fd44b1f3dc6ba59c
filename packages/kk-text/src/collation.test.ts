import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTexts } from './collation.ts';

test('the Kazakh alphabet is in its own order', () => {
  const alphabet = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщыіэюя'];
  const shuffled = [...alphabet].reverse();
  assert.deepEqual(shuffled.sort(compareTexts('kk')), alphabet);
});

test('numbers inside texts are compared by value', () => {
  assert.deepEqual(['10-зал', '2-зал'].sort(compareTexts('kk')), ['2-зал', '10-зал']);
});

test('Russian puts Kazakh letters where Russian readers look for them', () => {
  assert.ok(compareTexts('ru')('Касымова', 'Лебедева') < 0);
  assert.ok(compareTexts('en')('Akhmetova', 'Kim') < 0);
});
