import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { PIN_LENGTH, PIN_LETTERS } from '../model/talon/pin.ts';
import { FIRST_DIGITS, type TalonKind, type TalonNumber, talonNumber } from '../model/talon/talon-number.ts';
import type { HmacSha1 } from '../model/totp.ts';

/** 256 bits, opaque: says nothing about its holder. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: a copy of the table opens no session. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Eight digits, for the keypad of a phone: one-time passwords and codes for the counter. */
export function newDigits(): string {
  return String(randomInt(0, 100_000_000)).padStart(8, '0');
}

/** Twelve digits, for what lives longer than minutes: the first password of a party. */
export function newPartyCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0') + String(randomInt(0, 1_000_000)).padStart(6, '0');
}

/** 160 bits as RFC 4226 §4 recommends. */
export function newTotpSecret(): Uint8Array {
  return randomBytes(20);
}

const RECOVERY_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten letters without look-alikes in two groups: about 49 bits. */
export function newRecoveryCode(): string {
  const letters = Array.from({ length: 10 }, () => RECOVERY_LETTERS[randomInt(RECOVERY_LETTERS.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

export const hmacSha1: HmacSha1 = (key, message) => createHmac('sha1', key).update(message).digest();

/** Eleven digits of chance, the first of the kind, and their check digit. */
export function newTalonNumber(kind: TalonKind): TalonNumber {
  const [least, most] = FIRST_DIGITS[kind];
  return talonNumber(String(randomInt(least, most + 1)) + String(randomInt(0, 10_000_000_000)).padStart(10, '0'));
}

/** About 35 bits, which growing waits make enough. */
export function newPin(): string {
  return Array.from({ length: PIN_LENGTH }, () => PIN_LETTERS[randomInt(PIN_LETTERS.length)]).join('');
}
