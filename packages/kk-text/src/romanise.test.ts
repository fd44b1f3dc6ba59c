import assert from 'node:assert/strict';
import { test } from 'node:test';
import { romaniseName } from './romanise.ts';

const spellings: readonly (readonly [string, string])[] = [
  ['Әлия Жүнісова', 'Aliya Zhunisova'],
  ['Ахметова', 'Akhmetova'],
  ['Ербол Серікұлы', 'Yerbol Serikuly'],
  ['Айгүл', 'Aigul'],
  ['Қайрат', 'Kairat'],
  ['Сергей', 'Sergey'],
  ['Дмитрий', 'Dmitriy'],
  ['Щербакова', 'Shcherbakova'],
  ['Ильин', 'Ilin'],
  ['Мамедов Гасан оглы', 'Mamedov Gasan ogly'],
  ['Ли-Цой', 'Li-Tsoy'],
  ['А. С. Сәрсенов', 'A. S. Sarsenov'],
  ['ЖҰМАБАЕВА', 'ZHUMABAYEVA'],
  ['Ж.', 'Zh.'],
  ['Chen Юлия', 'Chen Yuliya'],
];

test('names get the Latin letters seen in passports', () => {
  for (const [name, latin] of spellings) assert.equal(romaniseName(name), latin, name);
});

test('every letter of both alphabets has a Latin spelling', () => {
  const letters = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщыіэюя';
  assert.match(romaniseName(letters), /^[a-z]+$/);
  assert.match(romaniseName(letters.toUpperCase()), /^[A-Z]+$/);
});
