import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readNewPassword } from './password-rules.ts';

const own = ['950101572046', '+77011234567'];
const outcome = (text: string): string => {
  const reading = readNewPassword(text, own);
  return reading.ok ? 'accepted' : reading.refusal;
};

describe('a new password', () => {
  for (const [text, expected] of [
    ['', 'IDENTITY_PASSWORD_EMPTY'],
    ['   ', 'IDENTITY_PASSWORD_EMPTY'],
    ['қарғатау9', 'IDENTITY_PASSWORD_SHORT'],
    ['қарғатау91', 'accepted'],
    ['төрт сөз бір жолда', 'accepted'],
    [`${'д'.repeat(100) + 'абв'.repeat(33)}г`, 'accepted'],
    [`${'д'.repeat(100) + 'абв'.repeat(33)}гд`, 'IDENTITY_PASSWORD_LONG'],
    ['мен950101572046', 'IDENTITY_PASSWORD_HAS_NUMBER'],
    ['9501-0157-2046', 'IDENTITY_PASSWORD_HAS_NUMBER'],
    ['8 (701) 123-45-67 ok', 'IDENTITY_PASSWORD_HAS_NUMBER'],
    ['7011234566 other', 'accepted'],
    ['1234567890', 'IDENTITY_PASSWORD_COMMON'],
    ['9876543210', 'IDENTITY_PASSWORD_COMMON'],
    ['aaaaaaaaaaaa', 'IDENTITY_PASSWORD_COMMON'],
    ['Password123!', 'IDENTITY_PASSWORD_COMMON'],
    ['Йцукен12345', 'IDENTITY_PASSWORD_COMMON'],
    ['Қазақстан2026', 'IDENTITY_PASSWORD_COMMON'],
    ['passwordless door', 'accepted'],
  ] as const) {
    it(`«${text.slice(0, 24)}» is ${expected}`, () => assert.equal(outcome(text), expected));
  }
});
