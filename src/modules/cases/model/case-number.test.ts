import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded } from '#modules/identity/testing';
import { type CaseNumber, caseNumberParts, formatCaseNumber, parseCaseNumber } from './case-number.ts';

const parse = (text: string): string => {
  const reading = parseCaseNumber(text);
  return reading.ok ? formatCaseNumber(reading.value) : reading.refusal;
};

test('numbers seen in the courts are read whole', () => {
  for (const number of [
    '6294-25-00-4/215',
    '7594-25-00-4/5229',
    '6003-25-00-4к/1454(2)',
    '7517-21-00-2/6609',
    '7599-22-00-2а/1489',
    '7528-23-00-3/41432',
    '6001-25-00-6ап/7',
  ]) {
    assert.equal(parse(number), number);
  }
});

test('the parts have their names', () => {
  const reading = parseCaseNumber('6003-25-00-4к/1454(2)');
  assert.deepEqual(reading.ok && reading.value, {
    region: '60',
    court: '03',
    year: '25',
    block: '00',
    kind: '4к',
    sequence: 1454,
    repetition: 2,
  });
  const plain = parseCaseNumber('7517-26-00-2/1234');
  assert.equal(plain.ok && plain.value.repetition, null);
});

test('Latin and capital letters of the kind become small and Cyrillic', () => {
  for (const typed of ['7599-22-00-2а/1489', '7599-22-00-2А/1489', '7599-22-00-2a/1489', '7599-22-00-2A/1489']) {
    assert.equal(parse(typed), '7599-22-00-2а/1489', typed);
  }
  for (const typed of ['6ап', '6ap', '6aп', '6AP', '6АП', '6an'])
    assert.equal(parse(`6001-25-00-${typed}/7`), '6001-25-00-6ап/7', typed);
  assert.equal(parse('6003-25-00-4K/1'), '6003-25-00-4к/1');
});

test('№, spaces, every dash and slash, full-width digits and invisible marks do not matter', () => {
  for (const typed of [
    ' № 7517-26-00-2/1234 ',
    '№7517-26-00-2/1234',
    'N 7517-26-00-2/1234',
    'No. 7517-26-00-2/1234',
    'Іс № 7517-26-00-2/1234',
    'дело № 7517-26-00-2/1234',
    '7517–26–00–2/1234',
    '7517\u201126\u201100\u20112/1234',
    '7517—26—00—2/1234',
    '7517\u221226\u221200\u22122/1234',
    '7517 - 26 - 00 - 2 / 1234',
    '7517 26 00 2/1234',
    '7517 26 00 2 1234',
    '7517-26-00-2-1234',
    '7517.26.00.2.1234',
    '7517\u00A026\u00A000\u00A02/1234',
    '７５１７－２６－００－２／１２３４',
    '7517-26-00-2\u20441234',
    '7517-26-00-2\u22151234',
    '7517\u00AD-26-00-2/\u200B1234\uFEFF',
    '7517-26-00-2/1234\n',
    '7517-26-00-2/0001234',
  ]) {
    assert.equal(parse(typed), '7517-26-00-2/1234', JSON.stringify(typed));
  }
  assert.equal(parse('6003-25-00-4к/1454 ( 2 )'), 'CASES_NUMBER_FORM');
  assert.equal(parse('6003-25-00-4к/1454 (2)'), '6003-25-00-4к/1454(2)');
});

test('kinds that the table does not know are read all the same', () => {
  assert.equal(parse('7517-26-00-5и/1'), '7517-26-00-5и/1');
  assert.equal(parse('7517-26-00-12/1'), '7517-26-00-12/1');
});

test('what has not the form of a number is refused', () => {
  for (const text of [
    '7517-26-00-2',
    '7517-26-00/1234',
    '751-26-00-2/1234',
    '75177-26-00-2/1234',
    '7517-2026-00-2/1234',
    '75172600 2/1234',
    '7517-26-00-2/',
    '7517-26-00-2/0',
    '7517-26-00-2/12a',
    '7517-26-00-2/1234(0)',
    '7517-26-00-2/1234()',
    '7517-26-00-2/1234567890',
    '7517-26-00-02/1',
    '7517-26-00-2w/1',
    '7517-26-00-2абвг/1',
    "7517-26-00-2/1' OR '1'='1",
    '<script>',
    '950101572046',
  ]) {
    assert.equal(parse(text), 'CASES_NUMBER_FORM', text);
  }
});

test('an empty text is told from a wrong one', () => {
  for (const text of ['', '  ', '№', '\u00A0\u200B'])
    assert.equal(parse(text), 'CASES_NUMBER_EMPTY', JSON.stringify(text));
});

test('a very long text is refused before it is read', () => {
  assert.equal(parse(`7517-26-00-2/1234${' '.repeat(47)}`), '7517-26-00-2/1234');
  assert.equal(parse(`7517-26-00-2/1234${' '.repeat(48)}`), 'CASES_NUMBER_TOO_LONG');
  assert.equal(parse('9'.repeat(1_000_000)), 'CASES_NUMBER_TOO_LONG');
});

test('NUL and other control signs are refused', () => {
  for (const sign of ['\u0000', '\u0001', '\u001B', '\u007F', '\u0085']) {
    assert.equal(parse(`7517-26-00-2/12${sign}34`), 'CASES_NUMBER_CONTROL_SIGNS', JSON.stringify(sign));
  }
});

test('marks that turn the direction of writing are refused', () => {
  for (const sign of ['\u202E', '\u200F', '\u200E', '\u2066', '\u061C']) {
    assert.equal(parse(`7517-26-00-2/12${sign}34`), 'CASES_NUMBER_DIRECTION_SIGNS', JSON.stringify(sign));
  }
});

test('path tricks are refused', () => {
  for (const text of [
    '../../etc/passwd',
    '7517-26-00-2/../1234',
    '/7517-26-00-2/1234',
    '7517-26-00-2\\1234',
    '7517-26-00-2%2F1234',
    '7517-26-00-2//1234',
    '7517-26-00-2/1234/',
    '．．／1',
  ]) {
    assert.equal(parse(text), 'CASES_NUMBER_PATH', text);
  }
});

test('reading what was written gives the same parts, for 5 000 seeded numbers', () => {
  const random = seeded(26);
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  for (let round = 0; round < 5_000; round += 1) {
    const parts = {
      region: digits(2),
      court: digits(2),
      year: digits(2),
      block: digits(2),
      kind: ['1', '2', '2а', '2к', '3', '4', '4а', '4к', '6ап'][Math.floor(random() * 9)] ?? '2',
      sequence: 1 + Math.floor(random() * 999_999),
      repetition: random() < 0.3 ? 1 + Math.floor(random() * 998) : null,
    };
    const reading = parseCaseNumber(formatCaseNumber(parts));
    assert.deepEqual(reading, { ok: true, value: parts });
  }
});

test('no text throws, and what is read writes a number that reads the same, for 20 000 seeded texts', () => {
  const random = seeded(1234);
  const pieces = [
    ...'7517-26-00-2/1234',
    ...'-–—/\\ №()aаkкpп２\u0000\u202E\uFEFF%.\uD800',
    '26-00-',
    '/1(2)',
    '7517-',
  ];
  let accepted = 0;
  for (let round = 0; round < 20_000; round += 1) {
    const base = random() < 0.7 ? [...'7517-26-00-2а/1234(2)'] : [];
    for (let change = Math.floor(random() * 4); change > 0; change -= 1) {
      const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
      base.splice(Math.floor(random() * (base.length + 1)), random() < 0.5 ? 1 : 0, piece);
    }
    const reading = parseCaseNumber(base.join(''));
    if (!reading.ok) continue;
    accepted += 1;
    assert.deepEqual(parseCaseNumber(formatCaseNumber(reading.value)), reading, base.join(''));
  }
  assert.ok(accepted > 3_000, `${accepted} accepted`);
});

test('parts of a canonical number are given back, those of anything else are not', () => {
  assert.equal(caseNumberParts('7517-26-00-2/1234' as CaseNumber).sequence, 1234);
  assert.throws(() => caseNumberParts('7517' as CaseNumber), /CASES_NUMBER_FORM/);
});
