import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emailKey, maskEmail, parseEmail } from './email.ts';

const parse = (text: string) => {
  const reading = parseEmail(text);
  return reading.ok ? reading.value : reading.refusal;
};

test('an address keeps its local part and gets a lower-case domain', () => {
  assert.equal(parse('  Aigul.Q+court@Mail.KZ '), 'Aigul.Q+court@mail.kz');
  assert.equal(parse('a@b.kz\u200B'), 'a@b.kz');
  assert.equal(parse('ａ＠ｂ．ｋｚ'), 'a@b.kz');
});

test('a Kazakh domain becomes ASCII', () => {
  assert.match(parse('info@сот.қаз'), /^info@xn--[a-z0-9]+\.xn--[a-z0-9-]+$/);
});

test('a Cyrillic letter before the sign is refused by its own code', () => {
  assert.equal(parse('аigul@mail.kz'), 'IDENTITY_EMAIL_NOT_LATIN');
  assert.equal(parse('айгүл@mail.kz'), 'IDENTITY_EMAIL_NOT_LATIN');
});

test('what is no address is refused', () => {
  assert.equal(parse(''), 'IDENTITY_EMAIL_EMPTY');
  assert.equal(parse('mail.kz'), 'IDENTITY_EMAIL_NO_AT');
  for (const text of [
    '@mail.kz',
    'a..b@mail.kz',
    '.a@mail.kz',
    'a.@mail.kz',
    'a b@mail.kz',
    '"a b"@mail.kz',
    'a@b@mail.kz',
    'a\r\nBcc: b@mail.kz',
  ]) {
    assert.equal(parse(text), 'IDENTITY_EMAIL_LOCAL_PART', JSON.stringify(text));
  }
  for (const text of [
    'a@mail',
    'a@mail..kz',
    'a@-mail.kz',
    'a@mail.kz.',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'a@mail.kz/x',
    'a@mail.kz:25',
    'a@ma il.kz',
    'a@mail.kz\nBcc',
    'a@mail.%6bz',
  ]) {
    assert.equal(parse(text), 'IDENTITY_EMAIL_DOMAIN', JSON.stringify(text));
  }
});

test('64 characters before the sign are allowed, 65 are not; 254 in all', () => {
  assert.equal(parse(`${'a'.repeat(64)}@mail.kz`), `${'a'.repeat(64)}@mail.kz`);
  assert.equal(parse(`${'a'.repeat(65)}@mail.kz`), 'IDENTITY_EMAIL_LOCAL_PART');
  const domain = `${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.kz`;
  assert.equal(parse(`${'a'.repeat(58)}@${domain}`), `${'a'.repeat(58)}@${domain}`);
  assert.equal(parse(`${'a'.repeat(60)}@${domain}`), 'IDENTITY_EMAIL_TOO_LONG');
  assert.equal(parse('a'.repeat(5000)), 'IDENTITY_EMAIL_TOO_LONG');
});

test('two spellings that differ in case are one key', () => {
  const [a, b] = [parseEmail('Aigul@mail.kz'), parseEmail('aigul@MAIL.kz')];
  assert.ok(a.ok && b.ok);
  assert.equal(emailKey(a.value), emailKey(b.value));
});

test('a mask shows one letter and the domain', () => {
  const reading = parseEmail('aigul@mail.kz');
  assert.ok(reading.ok);
  assert.equal(maskEmail(reading.value), 'a•••@mail.kz');
});
