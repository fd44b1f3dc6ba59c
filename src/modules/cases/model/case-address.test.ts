import assert from 'node:assert/strict';
import { test } from 'node:test';
import { casePath, parseCaseAddress } from './case-address.ts';
import { formatCaseNumber } from './case-number.ts';

const read = (prefix: string, sequence: string) => {
  const reading = parseCaseAddress(prefix, sequence);
  return reading.ok
    ? `${formatCaseNumber(reading.value)} ${reading.isCanonical ? 'canonical' : 'redirect'}`
    : reading.refusal;
};

test('the canonical address is answered, any other spelling redirects', () => {
  assert.equal(read('7517-26-00-2', '1234'), '7517-26-00-2/1234 canonical');
  assert.equal(read('7599-22-00-2%D0%B0', '1489'), '7599-22-00-2а/1489 canonical');
  assert.equal(read('7599-22-00-2%d0%b0', '1489'), '7599-22-00-2а/1489 canonical');
  assert.equal(read('7599-22-00-2а', '1489'), '7599-22-00-2а/1489 canonical');
  assert.equal(read('6003-25-00-4%D0%BA', '1454(2)'), '6003-25-00-4к/1454(2) canonical');
  assert.equal(read('6003-25-00-4%D0%BA', '1454%282%29'), '6003-25-00-4к/1454(2) canonical');
  assert.equal(read('7599-22-00-2a', '1489'), '7599-22-00-2а/1489 redirect');
  assert.equal(read('7599-22-00-2%D0%90', '1489'), '7599-22-00-2а/1489 redirect');
  assert.equal(read('7517-26-00-2', '01234'), '7517-26-00-2/1234 redirect');
  assert.equal(read('%E2%84%96%207517-26-00-2', '1234'), '7517-26-00-2/1234 redirect');
});

test('the address that is written is the one that is canonical', () => {
  for (const [prefix, sequence] of [
    ['7517-26-00-2', '1234'],
    ['7599-22-00-2%D0%B0', '1489'],
    ['6003-25-00-4%D0%BA', '1454(2)'],
  ] as const) {
    const reading = parseCaseAddress(prefix, sequence);
    assert.ok(reading.ok);
    assert.equal(casePath(reading.value), `${prefix}/${sequence}`);
  }
});

test('encoded slashes, dots and double encoding name no case', () => {
  assert.equal(read('7517-26-00-2%2F1234', '1'), 'CASES_NUMBER_PATH');
  assert.equal(read('7517-26-00-2', '%2E%2E%2F1234'), 'CASES_NUMBER_PATH');
  assert.equal(read('7517-26-00-2', '..'), 'CASES_NUMBER_PATH');
  assert.equal(read('7517-26-00-2', '12%2534'), 'CASES_NUMBER_PATH');
  assert.equal(read('7517-26-00-2%5C', '1'), 'CASES_NUMBER_PATH');
});

test('encoding that is none, hidden signs, emptiness and length are refused by their own codes', () => {
  assert.equal(read('7517-26-00-2%', '1'), 'CASES_NUMBER_ENCODING');
  assert.equal(read('7517-26-00-2', '%C0%AF'), 'CASES_NUMBER_ENCODING');
  assert.equal(read('7517-26-00-2', '1%00'), 'CASES_NUMBER_CONTROL_SIGNS');
  assert.equal(read('7517-26-00-2', '%E2%80%AE1'), 'CASES_NUMBER_DIRECTION_SIGNS');
  assert.equal(read('7517-26-00-2', ' '), 'CASES_NUMBER_EMPTY');
  assert.equal(read('7517-26-00-2', 'x'), 'CASES_NUMBER_FORM');
  assert.equal(read('7'.repeat(300), '1'), 'CASES_NUMBER_TOO_LONG');
});
