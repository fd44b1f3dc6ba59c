import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { identityErrors } from '../../errors.ts';
import { identityTexts } from '../../locales/index.ts';
import { binField, iinField, mobileField, numberField, oneTimeField, passwordField, readBirthDate } from './fields.ts';

const outcomeOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (thrown) {
    return (thrown as { code: string }).code;
  }
};

describe('a field of a form', () => {
  for (const [name, read, expected] of [
    ['a landline', () => mobileField('8 (727) 250-12-34'), 'IDENTITY_PHONE_NO_SMS'],
    ['a mobile number', () => mobileField('8 (701) 123-45-67'), '+77011234567'],
    ['an IIN with spaces', () => iinField('950101 572046'), '950101572046'],
    ['a BIN for an IIN', () => iinField('451240731046'), 'IDENTITY_BIN_INSTEAD_OF_IIN'],
    ['an IIN for a BIN', () => binField('950101572046'), 'IDENTITY_IIN_INSTEAD_OF_BIN'],
    ['a BIN where both will do', () => numberField('451240731046').kind, 'bin'],
    ['no code', () => oneTimeField('  '), 'IDENTITY_CODE_EMPTY'],
    ['a short code', () => oneTimeField('1234567'), 'IDENTITY_CODE_NOT_DIGITS'],
    ['a code with letters', () => oneTimeField('1234567а'), 'IDENTITY_CODE_NOT_DIGITS'],
    ['a code in two halves', () => oneTimeField('1234 5678'), '12345678'],
    ['no password', () => passwordField(''), 'IDENTITY_PASSWORD_EMPTY'],
  ] as const) {
    it(`reads ${name} as ${expected}`, () => assert.equal(outcomeOf(read), expected));
  }
});

describe('a birth date in three fields', () => {
  const latest = Temporal.PlainDate.from('2026-11-23');
  for (const [day, month, year, expected] of [
    ['', '', '', 'IDENTITY_BIRTH_DATE_EMPTY'],
    ['23', '11', '2026', '2026-11-23'],
    ['24', '11', '2026', 'IDENTITY_BIRTH_DATE_FUTURE'],
    [' 1 ', '02', '2000', '2000-02-01'],
    ['29', '2', '2000', '2000-02-29'],
    ['29', '2', '2001', 'IDENTITY_BIRTH_DATE_WRONG'],
    ['', '2', '2001', 'IDENTITY_BIRTH_DATE_WRONG'],
    ['1', '13', '2001', 'IDENTITY_BIRTH_DATE_WRONG'],
    ['1', '1', '01', 'IDENTITY_BIRTH_DATE_WRONG'],
    ['1', '1', '1849', 'IDENTITY_BIRTH_DATE_WRONG'],
    ['1e1', '1', '2001', 'IDENTITY_BIRTH_DATE_WRONG'],
  ] as const) {
    it(`${day || '–'}.${month || '–'}.${year || '–'} is ${expected}`, () => {
      const form = { 'birth-day': day, 'birth-month': month, 'birth-year': year };
      assert.equal(String(outcomeOf(() => readBirthDate(form, 'birth', latest))), expected);
    });
  }
});

describe('a refusal of identity', () => {
  it('is one clear sentence or more in each language, and no two say the same', () => {
    for (const lang of LANGS) {
      const said = identityErrors.codes.map((code) => identityErrors(code, { wait: 90 }).say(lang));
      for (const sentence of said) assert.match(sentence, /^\p{Lu}.+\.$/u, sentence);
      assert.equal(new Set(said).size, said.length);
    }
    assert.equal(identityErrors('IDENTITY_CONTACT_KIND_EMPTY').say('kk'), identityTexts('kk').errors.contactKindEmpty);
    assert.match(identityErrors('IDENTITY_TOO_MANY_ATTEMPTS', { wait: 90 }).say('ru'), /1 мин 30 с/);
    assert.match(identityErrors('IDENTITY_TOO_MANY_ATTEMPTS', { wait: 120 }).say('en'), /: 2 min\./);
  });
});
