import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPieces, piecesOf } from './spoken.ts';

test('a number is read by its words', () => {
  assert.deepEqual(piecesOf({ number: 304 }, 'kk'), ['үш', 'жүз', 'төрт']);
  assert.deepEqual(piecesOf({ number: 21 }, 'ru'), ['двадцать', 'один']);
  assert.deepEqual(piecesOf({ number: 115 }, 'en'), ['one', 'hundred', 'fifteen']);
  assert.deepEqual(piecesOf({ number: 0 }, 'kk'), ['нөл']);
});

test('a long number and figures are read one by one', () => {
  assert.deepEqual(piecesOf({ number: 1000 }, 'kk'), ['бір', 'нөл', 'нөл', 'нөл']);
  assert.deepEqual(piecesOf({ digits: '4-2' }, 'en'), ['four', 'two']);
});

test('a name is read by its letters, a room by its number and letter', () => {
  assert.deepEqual(piecesOf({ letters: 'Қ. Ли' }, 'kk'), ['Қ', 'Л', 'И']);
  assert.deepEqual(piecesOf({ letters: '12Б' }, 'ru'), ['двенадцать', 'Б']);
});

test('what is no number is not read', () => {
  for (const number of [-1, 1.5, Number.NaN]) assert.deepEqual(piecesOf({ number }, 'kk'), []);
});

test('every number is made of the pieces that have voices', () => {
  for (const lang of ['kk', 'ru', 'en'] as const) {
    const pieces = allPieces(lang);
    for (let number = 0; number <= 1200; number += 1) {
      for (const piece of piecesOf({ number }, lang)) assert.ok(pieces.has(piece), `${lang} ${number} ${piece}`);
    }
  }
});
