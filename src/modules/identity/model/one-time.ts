import { type Reading, read, refuse } from './reading.ts';
import { typedDigits } from './typed-digits.ts';

/** Life of a one-time password and of a code that proves a contact. */
export const ONE_TIME_MINUTES = 10;

/** Eight digits. */
export type OneTimePassword = string & { readonly __oneTime: true };

/** Reads the field of a one-time password; spaces between its halves are allowed. */
export function readOneTimePassword(
  text: string,
): Reading<OneTimePassword, 'IDENTITY_CODE_EMPTY' | 'IDENTITY_CODE_NOT_DIGITS'> {
  const digits = typedDigits(text);
  if (digits === '') return refuse('IDENTITY_CODE_EMPTY');
  return digits?.length === 8 ? read(digits as OneTimePassword) : refuse('IDENTITY_CODE_NOT_DIGITS');
}
