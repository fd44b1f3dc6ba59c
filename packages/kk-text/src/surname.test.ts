import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomText, seededRandom } from './random-text.ts';
import { surnameKeys, surnamePrefix } from './surname.ts';

const prefix = (query: string) => {
  const read = surnamePrefix(query);
  return read.ok ? read.prefix : read.refusal;
};

test('three letters are enough and two are not', () => {
  assert.equal(prefix('Қас'), 'кас');
  assert.equal(prefix('Қа'), 'SURNAME_TOO_SHORT');
  assert.equal(prefix('  қ а  '), 'SURNAME_TOO_SHORT');
  assert.equal(prefix(''), 'SURNAME_TOO_SHORT');
});

test('a surname of two letters is found together with an initial', () => {
  assert.equal(prefix('Ли А'), 'ли а');
});

test('signs do not count as letters and no wildcard survives', () => {
  assert.equal(prefix('а%_'), 'SURNAME_TOO_SHORT');
  assert.equal(prefix('%%%%'), 'SURNAME_TOO_SHORT');
  assert.equal(prefix("О'Брайен%"), 'обрайен');
});

test('digits are not a surname, a case number is not searched as one', () => {
  assert.equal(prefix('7517'), 'SURNAME_NOT_LETTERS');
  assert.equal(prefix('Қас1'), 'SURNAME_NOT_LETTERS');
});

test('a text of more than 100 characters is refused', () => {
  assert.equal(prefix('а'.repeat(100)), 'а'.repeat(100));
  assert.equal(prefix('а'.repeat(101)), 'SURNAME_TOO_LONG');
});

test('a double surname is found by either part', () => {
  assert.deepEqual(surnameKeys('Ахметова-Сәрсенова А. С.'), ['ахметова сарсенова а с', 'сарсенова а с']);
  assert.deepEqual(surnameKeys('Ахметова\u2011Ли А.'), ['ахметова ли а', 'ли а']);
  assert.deepEqual(surnameKeys('Қасымова А. С.'), ['касымова а с']);
  assert.deepEqual(surnameKeys(' '), []);
});

test('every long enough beginning of a name finds one of its keys', () => {
  for (const name of ['Қасымова А. С.', "Д'Артаньян Ш.", 'Ким В.', 'Жұмабай-Ұлы Ә.']) {
    for (let length = 3; length <= name.length; length += 1) {
      const read = surnamePrefix(name.slice(0, length));
      if (!read.ok) continue;
      assert.ok(
        surnameKeys(name).some((key) => key.startsWith(read.prefix)),
        name.slice(0, length),
      );
    }
  }
});

test('a prefix holds letters and single spaces only, for 5 000 seeded texts', () => {
  const random = seededRandom(3);
  for (let round = 0; round < 5_000; round += 1) {
    const read = surnamePrefix(randomText(random, 20));
    if (read.ok) assert.match(read.prefix, /^\p{L}+(?: \p{L}+)*$/u);
  }
});
