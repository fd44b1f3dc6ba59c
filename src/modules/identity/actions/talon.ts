import { timingSafeEqual } from 'node:crypto';
import type { Platform } from '#platform';
import { forgetAttempts, takeAttempt, takeToken } from '#platform/limits';
import { talonPace } from '../model/attempt-pace.ts';
import { readPin } from '../model/talon/pin.ts';
import { readTalonNumber, type TalonKind, type TalonNumber } from '../model/talon/talon-number.ts';
import { type PasswordHash, passwordHashing } from '../store/password-hash.ts';
import { newPin, newTalonNumber } from '../store/secrets.ts';

/** A talon before it is given to a thing: hashed outside of the transaction, for it takes time. */
export interface DrawnTalon {
  readonly number: TalonNumber;
  readonly pin: string;
  readonly hashed: PasswordHash;
}

/** Draws a number and a PIN for something that its holder follows without an account. */
export async function drawTalon(platform: Platform, kind: TalonKind): Promise<DrawnTalon> {
  const number = newTalonNumber(kind);
  return { number, ...(await drawPin(platform, number)) };
}

/** Another PIN for a talon that exists; the old one opens nothing once it is stored. */
export async function drawPin(platform: Platform, number: string): Promise<Omit<DrawnTalon, 'number'>> {
  const pin = newPin();
  return { pin, hashed: await platform.ports.of(passwordHashing).hash(`talon:${number}`, pin) };
}

export interface TalonAsked {
  /** As typed. */
  readonly number: string;
  readonly pin: string;
  /** Keyed hash of the caller's network. */
  readonly network: string;
}

/** mistyped: a digit is wrong, so it is no talon; refused: no such talon, or another PIN. */
export type ProvedTalon<Row> =
  | { readonly kind: 'proved'; readonly row: Row }
  | { readonly kind: 'mistyped' | 'refused' }
  | { readonly kind: 'wait'; readonly wait: number };

/** Of one network over all talons, so that numbers are not tried one after another. */
const rate = { burst: 40, perMinute: 20 };

/**
 * Proves a talon by its PIN. An unknown number and a wrong PIN are the same refusal after the same work; failures slow
 * down the network that made them with this talon, and nobody else.
 * @param find the row of the module that gave the talon, with what is kept of its PIN
 */
export async function proveTalon<Row extends { readonly pin_hash: Buffer }>(
  platform: Platform,
  asked: TalonAsked,
  find: (number: TalonNumber) => Promise<Row | undefined>,
): Promise<ProvedTalon<Row>> {
  const number = readTalonNumber(asked.number);
  if (!number) return { kind: 'mistyped' };
  const key = platform.keys.mac('talon-attempt', `${number}:${asked.network}`);
  const wait = await takeAttempt(platform, key, talonPace);
  if (wait > 0) return { kind: 'wait', wait };
  if (!(await takeToken(platform, `talon:${asked.network}`, rate))) return { kind: 'wait', wait: 3 };
  const row = await find(number);
  const typed = await platform.ports.of(passwordHashing).hash(`talon:${number}`, readPin(asked.pin) ?? '');
  const kept = row?.pin_hash ?? Buffer.alloc(typed.hash.byteLength);
  const isRight = kept.byteLength === typed.hash.byteLength && timingSafeEqual(kept, typed.hash);
  if (!row || !isRight) return { kind: 'refused' };
  await forgetAttempts(platform, key);
  return { kind: 'proved', row };
}
