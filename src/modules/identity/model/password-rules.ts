import { type Reading, read, refuse } from './reading.ts';

/** A password that may be set: normalised (NFKC), 10 to 200 characters. */
export type Password = string & { readonly __password: true };

export type PasswordRefusal =
  | 'IDENTITY_PASSWORD_EMPTY'
  | 'IDENTITY_PASSWORD_SHORT'
  | 'IDENTITY_PASSWORD_LONG'
  | 'IDENTITY_PASSWORD_HAS_NUMBER'
  | 'IDENTITY_PASSWORD_COMMON';

const LEAST_CHARACTERS = 10;
const MOST_CHARACTERS = 200;

/** Beginnings of what people take when ten characters are demanded; compared folded, without what pads them at the end. */
const worst: readonly string[] = [
  'password',
  'passw0rd',
  'qwerty',
  'qwertyuiop',
  'qazwsx',
  'asdfghjkl',
  'zxcvbnm',
  'adminadmin',
  'administrator',
  'letmein',
  'iloveyou',
  'welcome',
  'kazakhstan',
  'qazaqstan',
  'almaty',
  'astana',
  'ashyqsot',
  'sotkabineti',
  'йцукен',
  'йцукенгшщз',
  'пароль',
  'парольпароль',
  'құпиясөз',
  'құпиясөзқұпиясөз',
  'қазақстан',
  'казахстан',
  'алматы',
  'астана',
  'ашықсот',
  'сот',
  'суд',
  'привет',
  'сәлем',
];

/**
 * Reads a new password (NIST SP 800-63B §3.1.1.2: length counts, kinds of characters do not).
 * @param ownNumbers digits that everybody who knows the person tries first: IIN or BIN, phones
 */
export function readNewPassword(text: string, ownNumbers: readonly string[]): Reading<Password, PasswordRefusal> {
  const password = text.normalize('NFKC').trim();
  const length = [...password].length;
  if (length === 0) return refuse('IDENTITY_PASSWORD_EMPTY');
  if (length < LEAST_CHARACTERS) return refuse('IDENTITY_PASSWORD_SHORT');
  if (length > MOST_CHARACTERS) return refuse('IDENTITY_PASSWORD_LONG');
  if (holdsOwnNumber(password, ownNumbers)) return refuse('IDENTITY_PASSWORD_HAS_NUMBER');
  return isCommon(password) ? refuse('IDENTITY_PASSWORD_COMMON') : read(password as Password);
}

/** The last nine digits are enough: +7 or 8 before a phone does not hide it. */
function holdsOwnNumber(password: string, ownNumbers: readonly string[]): boolean {
  const digits = password.replace(/\D/g, '');
  return ownNumbers
    .map((number) => number.replace(/\D/g, '').slice(-9))
    .some((number) => number.length === 9 && digits.includes(number));
}

function isCommon(password: string): boolean {
  const folded = password.toLowerCase();
  const bare = folded.replace(/[\s\d!@#$%^&*.,_-]+/g, '');
  return new Set(folded).size < 4 || isRun(folded) || worst.includes(bare);
}

/** 1234567890, 0987654321, abcdefghij: neighbours all the way. */
function isRun(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => (code - (codes[index] ?? 0) + 10) % 10));
  return steps.size === 1 && (steps.has(1) || steps.has(9));
}
