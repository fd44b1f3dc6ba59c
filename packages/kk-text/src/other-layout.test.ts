import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onRussianLayout } from './other-layout.ts';

test('Latin keys are read as the Russian letters on them', () => {
  assert.equal(onRussianLayout('Fkbvtyns'), 'алименты');
  assert.equal(onRussianLayout('rfps,tr'), 'казыбек');
  assert.equal(onRussianLayout('j,kfcnyjq ceL 2'), 'областной суд 2');
});

test('what was typed on the right layout, or is no word, is left alone', () => {
  for (const text of ['алименты', 'kазы', '7517-26', '']) assert.equal(onRussianLayout(text), undefined, text);
});
