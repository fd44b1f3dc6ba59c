/** Twelve digits, the last one a check digit: chance, so that no number leads to another. */
export type TalonNumber = string & { readonly __number: 'talon' };

/** What the holder of a talon follows. */
export type TalonKind = 'filing' | 'question';

/** First digits by kind, least and most: two kinds never share a number. */
export const FIRST_DIGITS: Readonly<Record<TalonKind, readonly [number, number]>> = {
  filing: [1, 8],
  question: [9, 9],
};

/** The quasigroup of order 10 of H. M. Damm (2004): every wrong digit and every swap of neighbours is noticed. */
const table = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** @param digits eleven digits of chance, the first not 0 */
export function talonNumber(digits: string): TalonNumber {
  return `${digits}${interim(digits)}` as TalonNumber;
}

const label = /^\s*(?:(?:талон\p{L}*|ticket|talon)\s*)?(?:(?:№|n[o0]\.?|нөмірі|номер|number)\s*)?[:\s]*/iu;

/**
 * Reads what was typed: with the word or «№» before it, full-width digits, spaces, dots, slashes or any dash between.
 * @returns undefined when it cannot be a talon: a digit is wrong
 */
export function readTalonNumber(typed: string): TalonNumber | undefined {
  const digits = typed
    .replace(label, '')
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\u2212\p{Cf}./]/gu, '');
  return /^[1-9]\d{11}$/.test(digits) && interim(digits) === 0 ? (digits as TalonNumber) : undefined;
}

/** What a number would be the talon of, whether there is such a talon or not. */
export function talonKindOf(number: TalonNumber): TalonKind {
  const [least, most] = FIRST_DIGITS.question;
  const first = Number(number[0]);
  return least <= first && first <= most ? 'question' : 'filing';
}

/** «4815 1623 4206»: groups that can be read aloud. */
export function formatTalonNumber(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1\u00a0');
}

function interim(digits: string): number {
  return [...digits].reduce<number>((state, digit) => table[state]?.[Number(digit)] ?? 0, 0);
}
