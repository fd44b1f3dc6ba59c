import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDigit, hasCheckDigit } from './check-digit.ts';
import { demoBin, demoIin } from './demo-numbers.ts';
import { maskIdentityNumber, parseBin, parseIdentityNumber, parseIin } from './identity-number.ts';
import { seeded } from './seeded.ts';

const iin = (text: string) => {
  const reading = parseIin(text);
  return reading.ok ? reading.value : reading.refusal;
};
const bin = (text: string) => {
  const reading = parseBin(text);
  return reading.ok ? reading.value : reading.refusal;
};

test('a number with a right check digit is accepted', () => {
  assert.equal(iin('950101572046'), '950101572046');
  assert.equal(iin('971231572268'), '971231572268');
  assert.equal(bin('451240731046'), '451240731046');
});

test('the second pass of weights gives a digit when the first gives ten', () => {
  assert.equal(checkDigit('95010157350'), 5);
  assert.equal(iin('950101573505'), '950101573505');
});

test('a prefix without check digit is refused with every twelfth digit', () => {
  assert.equal(checkDigit('95010157439'), null);
  for (let last = 0; last <= 9; last += 1) assert.equal(iin(`95010157439${last}`), 'IDENTITY_NUMBER_CHECK_DIGIT');
});

test('a wrong digit and changed neighbours are caught, but for the eleventh digit whose first weight is no weight', () => {
  const needsSecondWeights = (number: string) =>
    [...number.slice(0, 11)].reduce((sum, digit, index) => sum + Number(digit) * (index + 1), 0) % 11 === 10;
  const replaced = (right: string, at: number, by: string) => right.slice(0, at) + by + right.slice(at + by.length);
  for (const right of ['950101572046', '950101672151', '971231572268', '990630672373']) {
    const wrong = new Set<string>();
    for (let at = 0; at < 12; at += 1) {
      for (const digit of at === 10 ? '' : '0123456789') wrong.add(replaced(right, at, digit));
      if (at < 11) wrong.add(replaced(right, at, `${right[at + 1]}${right[at]}`));
    }
    wrong.delete(right);
    for (const number of wrong) assert.ok(!hasCheckDigit(number) || needsSecondWeights(number), number);
    assert.ok([...wrong].filter(hasCheckDigit).length <= 3, right);
  }
});

test('an impossible birth date is no reason to refuse', () => {
  assert.equal(iin('980229572484'), '980229572484');
});

test('spaces, no-break spaces, dashes, invisible marks and full-width digits do not matter', () => {
  for (const text of [
    ' 950101 572046 ',
    '950101\u00A0572046',
    '950101\u202F57\u20092046',
    '9501-0157-2046',
    '950101–572046',
    '\u202A950101572046\u202C',
    '\uFEFF950101572046',
    '９５０１０１５７２０４６',
    '950101572046\r\n',
  ]) {
    assert.equal(iin(text), '950101572046', JSON.stringify(text));
  }
});

test('eleven digits, thirteen digits and nothing are each told apart', () => {
  assert.equal(iin('95010157204'), 'IDENTITY_NUMBER_LENGTH');
  assert.equal(iin('9501015720469'), 'IDENTITY_NUMBER_LENGTH');
  assert.equal(iin(''), 'IDENTITY_NUMBER_EMPTY');
  assert.equal(iin(' \u00A0\u200B'), 'IDENTITY_NUMBER_EMPTY');
});

test('letters and other signs are refused, also the letter О for a zero', () => {
  for (const text of [
    '95010157204О',
    '95010157204O',
    'IIN950101572046',
    '950101.572046',
    '950101572046;--',
    '٩٥٠١٠١٥٠٠٠١٩',
    '950101\u0000572046',
  ]) {
    assert.equal(iin(text), 'IDENTITY_NUMBER_NOT_DIGITS', JSON.stringify(text));
  }
  assert.equal(iin('9'.repeat(65)), 'IDENTITY_NUMBER_NOT_DIGITS');
});

test('twelve zeros are refused although their check digit is right', () => {
  assert.equal(hasCheckDigit('000000000000'), true);
  assert.equal(iin('000000000000'), 'IDENTITY_NUMBER_ZEROS');
  assert.equal(bin('000000000000'), 'IDENTITY_NUMBER_ZEROS');
});

test('a BIN where an IIN belongs has its own refusal, and the other way round', () => {
  assert.equal(iin('451240731046'), 'IDENTITY_BIN_INSTEAD_OF_IIN');
  assert.equal(iin('451250731269'), 'IDENTITY_BIN_INSTEAD_OF_IIN');
  assert.equal(bin('950101572046'), 'IDENTITY_IIN_INSTEAD_OF_BIN');
});

test('a mistyped number is called wrong before it is called the other kind', () => {
  assert.equal(iin('451240731048'), 'IDENTITY_NUMBER_CHECK_DIGIT');
});

test('one field tells an IIN from a BIN by the fifth digit', () => {
  const kind = (text: string) => {
    const reading = parseIdentityNumber(text);
    return reading.ok ? reading.value.kind : reading.refusal;
  };
  assert.equal(kind('950101572046'), 'iin');
  assert.equal(kind('451240731046'), 'bin');
  const random = seeded(1);
  for (let round = 0; round < 500; round += 1) {
    assert.equal(kind(demoIin(random)), 'iin');
    assert.equal(kind(demoBin(random)), 'bin');
  }
});

test('a mask keeps the last four digits and no birth date', () => {
  const reading = parseIin('950101572046');
  assert.ok(reading.ok);
  assert.equal(maskIdentityNumber(reading.value), '••••••••2046');
});
