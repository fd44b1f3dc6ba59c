import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginningsOf } from './beginnings.ts';

test('every word of a filter begins a word, in the folded spelling, twelve at most', () => {
  assert.equal(beginningsOf('Қарыз туралы сот'), 'карыз:* & (туралы:* | турал:*) & сот:*');
  assert.equal(beginningsOf("' | & ! :*"), '');
  assert.equal(beginningsOf('а '.repeat(40)).split('&').length, 12);
});

test('a stem of five letters begins a word as well, a shorter one is a word', () => {
  assert.equal(beginningsOf('адвоката'), '(адвоката:* | адвокат:*)');
  assert.equal(beginningsOf('қабылдауға'), '(кабылдауга:* | кабылдау:*)');
  assert.equal(beginningsOf('зала'), '(зала:* | зал)');
  assert.equal(beginningsOf('суда'), '(суда:* | суд)');
});

test('a word is met with its last letter voiced', () => {
  assert.equal(beginningsOf('тұрақ'), '(турак:* | тураг:*)');
  assert.equal(beginningsOf('кітап'), '(китап:* | китаб:*)');
});
