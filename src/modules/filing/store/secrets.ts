import { randomInt } from 'node:crypto';
import { PIN_LENGTH, PIN_LETTERS } from '../model/talon/pin.ts';
import { type TalonNumber, talonNumber } from '../model/talon/talon-number.ts';

/** Eleven digits of chance and their check digit. */
export function drawTalonNumber(): TalonNumber {
  const first = String(randomInt(1, 10));
  return talonNumber(first + String(randomInt(0, 10_000_000_000)).padStart(10, '0'));
}

/** About 35 bits, which growing waits make enough. */
export function drawPin(): string {
  return Array.from({ length: PIN_LENGTH }, () => PIN_LETTERS[randomInt(PIN_LETTERS.length)]).join('');
}
