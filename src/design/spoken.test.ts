import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPieces, fixedParts, piecesOf, spokenText } from './spoken.ts';

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

test('a time and a day are read by their numbers and the month', () => {
  assert.deepEqual(piecesOf({ clock: '11:50' }, 'kk'), ['он', 'бір', 'елу']);
  assert.deepEqual(piecesOf({ clock: '09:00' }, 'en'), ['nine']);
  assert.deepEqual(piecesOf({ day: Temporal.PlainDate.from('2026-12-07') }, 'ru'), ['семь', 'декабря']);
});

test('a text with variables is read by its words and by what stands between them', () => {
  const term = (p: { days: number }) => `Жауап мерзімі: ${p.days} жұмыс күні. Жеке деректер жарияланбайды.`;
  const words = ['Жауап мерзімі', 'жұмыс күні. Жеке деректер жарияланбайды.'];
  assert.deepEqual(spokenText(term, { days: { number: 15 } }), [words[0], { number: 15 }, words[1]]);
  assert.deepEqual(fixedParts(term), words);
  assert.deepEqual(
    fixedParts((p: { number: string; of: number }) => `${p.number}-зал / ${p.of}`),
    ['зал'],
  );
});
