import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHouseError } from '#platform/errors';
import { readMailAddress } from './mail-address.ts';

const accepted: readonly [string, string][] = [
  ['aigul@example.kz', 'aigul@example.kz'],
  [' Aigul.S+sot@Example.KZ ', 'Aigul.S+sot@example.kz'],
  ['әйгүл@пошта.қаз', 'әйгүл@xn--80a1acn3a.xn--80ao21a'],
  [`${'a'.repeat(64)}@example.kz`, `${'a'.repeat(64)}@example.kz`],
];

for (const [typed, address] of accepted) {
  test(`«${typed}» is an address`, () => assert.equal(readMailAddress(typed), address));
}

for (const typed of [
  '',
  'aigul',
  '@example.kz',
  'aigul@',
  'aigul@localhost',
  'aigul@example..kz',
  'aigul@-example.kz',
  'a..b@example.kz',
  'two words@example.kz',
  'a@example.kz, b@example.kz',
  'a@example.kz\r\nBcc: b@example.kz',
  'a@[127.0.0.1]',
  'a@127.0.0.1',
  'a@example.kz:25/x',
  '<a@example.kz>',
  '"a b"@example.kz',
  `${'a'.repeat(65)}@example.kz`,
  `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.kz`,
]) {
  test(`«${typed.slice(0, 40)}» is no address`, () =>
    assert.throws(
      () => readMailAddress(typed),
      (thrown) => isHouseError(thrown, 'NOTICES_MAIL_UNREADABLE'),
    ));
}
