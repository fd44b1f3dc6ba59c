import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binFacts } from './bin-facts.ts';
import { checkDigit } from './check-digit.ts';
import { type Bin, type Iin, parseBin, parseIin } from './identity-number.ts';
import { birthDateWarning, iinFacts } from './iin-facts.ts';

const iin = (first11: string): Iin => {
  const reading = parseIin(`${first11}${checkDigit(first11)}`);
  assert.ok(reading.ok, first11);
  return reading.value;
};
const bin = (first11: string): Bin => {
  const reading = parseBin(`${first11}${checkDigit(first11)}`);
  assert.ok(reading.ok, first11);
  return reading.value;
};
const birth = (first11: string) => iinFacts(iin(first11)).birthDate?.toString() ?? null;

test('the seventh digit tells century and sex', () => {
  assert.deepEqual(
    ['1', '2', '3', '4', '5', '6'].map(
      (seventh) => `${birth(`990101${seventh}1234`)} ${iinFacts(iin(`990101${seventh}1234`)).sex}`,
    ),
    [
      '1899-01-01 male',
      '1899-01-01 female',
      '1999-01-01 male',
      '1999-01-01 female',
      '2099-01-01 male',
      '2099-01-01 female',
    ],
  );
});

test('the form of foreigners tells neither century nor sex', () => {
  assert.deepEqual(iinFacts(iin('99010101234')), { birthDate: null, sex: null, hasForeignersForm: true });
  assert.equal(iinFacts(iin('99010171234')).hasForeignersForm, false);
});

test('digits that are no date give no date', () => {
  assert.equal(birth('98022950001'), null);
  assert.equal(birth('96022950001'), '2096-02-29');
  assert.equal(birth('96130150001'), null);
  assert.equal(birth('96000050001'), null);
});

test('a birth date that differs is a warning, one that agrees is none', () => {
  const number = iin('95010157204');
  assert.equal(birthDateWarning(number, Temporal.PlainDate.from('2095-01-01')), null);
  assert.equal(birthDateWarning(number, Temporal.PlainDate.from('1995-01-01')), 'IDENTITY_IIN_BIRTH_DATE_DIFFERS');
  assert.equal(
    birthDateWarning(iin('98022950001'), Temporal.PlainDate.from('2098-03-01')),
    'IDENTITY_IIN_BIRTH_DATE_UNREADABLE',
  );
});

test('in the form of foreigners the six digits are compared', () => {
  const number = iin('99010101234');
  assert.equal(birthDateWarning(number, Temporal.PlainDate.from('1999-01-01')), null);
  assert.equal(birthDateWarning(number, Temporal.PlainDate.from('1999-01-02')), 'IDENTITY_IIN_BIRTH_DATE_UNREADABLE');
});

test('the digits of a BIN tell month, kind and unit', () => {
  assert.deepEqual(binFacts(bin('45124012345')), {
    registered: { yearOfCentury: 45, month: 12 },
    kind: 'resident',
    unit: 'head',
  });
  assert.equal(binFacts(bin('45125112345')).kind, 'non_resident');
  assert.equal(binFacts(bin('45125112345')).unit, 'branch');
  assert.equal(binFacts(bin('45126312345')).kind, 'joint_sole_proprietors');
  assert.equal(binFacts(bin('45134912345')).registered, null);
  assert.equal(binFacts(bin('45124912345')).unit, null);
});
