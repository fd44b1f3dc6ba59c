import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repairHomoglyphs } from './homoglyphs.ts';
import { randomText, seededRandom } from './random-text.ts';

test('Latin letters inside a Cyrillic word become Cyrillic, capital or small', () => {
  assert.equal(repairHomoglyphs('Kaзақcтaн'), 'Казақстан');
  assert.equal(repairHomoglyphs('BЫCШИЙ'), 'ВЫСШИЙ');
  assert.equal(repairHomoglyphs('бiлiм'), 'білім');
});

test('Cyrillic letters inside a Latin word become Latin', () => {
  assert.equal(repairHomoglyphs('Zаngеr'), 'Zanger');
});

test('a word that cannot be made one alphabet stays as it was', () => {
  assert.equal(repairHomoglyphs('WЖ'), 'WЖ');
});

test('words of one alphabet are left alone', () => {
  assert.equal(repairHomoglyphs('COT сот'), 'COT сот');
  assert.equal(repairHomoglyphs('ΑΒΓ'), 'ΑΒΓ');
});

test('digits and signs part words', () => {
  assert.equal(repairHomoglyphs('6aп'), '6ап');
  assert.equal(repairHomoglyphs('A-Б'), 'A-Б');
});

test('repairing twice is repairing once, for 5 000 seeded texts', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 5_000; round += 1) {
    const once = repairHomoglyphs(randomText(random, 12));
    assert.equal(repairHomoglyphs(once), once);
  }
});
