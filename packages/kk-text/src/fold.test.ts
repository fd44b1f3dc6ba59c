import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldForSearch, spellingForm } from './fold.ts';
import { randomText, seededRandom } from './random-text.ts';

test('Kazakh letters fold to their Russian neighbours', () => {
  assert.equal(foldForSearch('ӘҒҚҢӨҰҮҺІЁ әғқңөұүһіё'), 'агкноуухие агкноуухие');
  assert.equal(foldForSearch('Қасымова Әлия'), foldForSearch('Касымова Алия'));
  assert.equal(foldForSearch('Һүсейінұлы'), foldForSearch('Хусейинулы'));
});

test('й stays a letter of its own in both Unicode forms', () => {
  assert.equal(foldForSearch('Майра'), 'майра');
  assert.equal(foldForSearch('Маи\u0306ра'), 'майра');
  assert.notEqual(foldForSearch('Майра'), foldForSearch('Маира'));
});

test('a word with a Latin letter in it folds like the Cyrillic one', () => {
  assert.equal(foldForSearch('Kaсымова'), 'касымова');
  assert.equal(foldForSearch('COТ'), 'сот');
  assert.equal(foldForSearch('Жaнiбeк'), 'жанибек');
  assert.equal(foldForSearch('Əлия'), 'алия');
});

test('a Latin word stays Latin', () => {
  assert.equal(foldForSearch('COT'), 'cot');
  assert.equal(foldForSearch('Café'), 'cafe');
  assert.equal(foldForSearch('Gооgle'), 'google');
});

test('apostrophes and soft hyphens vanish inside a word', () => {
  for (const name of ["Д'Артаньян", 'Д’Артаньян', 'ДʼАртаньян', 'Д`Артаньян', 'Д´Артаньян']) {
    assert.equal(foldForSearch(name), 'дартаньян', name);
  }
  assert.equal(foldForSearch('хабар\u00ADлан\u00ADдыру'), 'хабарландыру');
  assert.equal(foldForSearch('сот\u200B\u2060тың'), 'соттын');
});

test('every other sign parts words by one space', () => {
  assert.equal(foldForSearch('  Ахметова–Ли,\u00A0 А.С. '), 'ахметова ли а с');
  assert.equal(foldForSearch('Іс № 7517-26-00-2/1234'), 'ис 7517 26 00 2 1234');
  assert.equal(foldForSearch('%_*\\'), '');
});

test('full-width and combined forms are the same text', () => {
  assert.equal(foldForSearch('７５１７'), '7517');
  assert.equal(foldForSearch('ﬁne'), 'fine');
  assert.equal(foldForSearch('а\u0301кция'), 'акция');
});

test('the spelling form keeps the letters', () => {
  assert.equal(spellingForm('ҚАСЫМОВА'), 'қасымова');
  assert.notEqual(spellingForm('Қасымова'), spellingForm('Касымова'));
  assert.equal(spellingForm('Ёлкина'), 'ёлкина');
});

test('folding a folded text changes nothing and never throws, for 20 000 seeded texts', () => {
  const random = seededRandom(20261124);
  for (let round = 0; round < 20_000; round += 1) {
    const text = randomText(random, 24);
    const folded = foldForSearch(text);
    assert.equal(foldForSearch(folded), folded, JSON.stringify(text));
    assert.doesNotMatch(folded, /^ | $| {2}|[әғқңөұүһіё]/u, JSON.stringify(text));
  }
});

test('folding does not depend on case where case has one partner', () => {
  const letters = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
  assert.equal(foldForSearch(letters), foldForSearch(letters.toUpperCase()));
});
