import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginningsOf } from './beginnings.ts';

test('every word of a filter begins a word, in the folded spelling, twelve at most', () => {
  assert.equal(beginningsOf('Қарыз шарты'), 'карыз:* & шарты:*');
  assert.equal(beginningsOf("' | & ! :*"), '');
  assert.equal(beginningsOf('а '.repeat(40)).split('&').length, 12);
});
