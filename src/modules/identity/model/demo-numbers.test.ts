import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoBin, demoIin, isDemoNumber } from './demo-numbers.ts';
import { type Iin, parseBin, parseIin } from './identity-number.ts';
import { iinFacts } from './iin-facts.ts';
import { seeded } from './seeded.ts';

test('5 000 invented people are valid, born in 2045-2099 and of the sex that was asked for', () => {
  const random = seeded(2045);
  for (let round = 0; round < 5_000; round += 1) {
    const sex = round % 2 === 0 ? 'male' : 'female';
    const number = demoIin(random, sex);
    assert.ok(parseIin(number).ok, number);
    const facts = iinFacts(number);
    assert.ok(facts.birthDate && facts.birthDate.year >= 2045 && facts.birthDate.year <= 2099, number);
    assert.equal(facts.sex, sex);
    assert.equal(isDemoNumber(number), true);
  }
});

test('2 000 invented organisations are valid and marked as the demo', () => {
  const random = seeded(7);
  for (let round = 0; round < 2_000; round += 1) {
    const number = demoBin(random);
    assert.ok(parseBin(number).ok, number);
    assert.equal(isDemoNumber(number), true);
  }
});

test('the same seed gives the same people, another seed others', () => {
  assert.equal(demoIin(seeded(5)), demoIin(seeded(5)));
  assert.notEqual(demoIin(seeded(5)), demoIin(seeded(6)));
});

test('chance at its borders still gives a valid number', () => {
  for (const edge of [0, 1 - Number.EPSILON]) {
    assert.ok(parseIin(demoIin(() => edge)).ok);
    assert.ok(parseBin(demoBin(() => edge)).ok);
  }
});

test('a number of a living person is not taken for the demo', () => {
  for (const form of ['950101300000', '440101500000', '010101500000'])
    assert.equal(isDemoNumber(form as Iin), false, form);
});
