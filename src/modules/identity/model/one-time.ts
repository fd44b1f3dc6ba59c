import { type Reading, read, refuse } from './reading.ts';
import { typedDigits } from './typed-digits.ts';

/** Life of a one-time password and of a code that proves a contact. */
export const ONE_TIME_MINUTES = 10;

/**
 * Life of the first password of a party, which comes unasked: by SMS to a number proved to be his, or on paper. A rule of
 * the house, not of the law; twelve digits instead of eight make up for the longer life.
 */
export const LETTER_CODE_DAYS = 60;

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
