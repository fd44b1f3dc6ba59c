/** Letters and digits that nobody mistakes for each other: no 0 O 1 I L U. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 12 characters of 30: 58 bits, and the door counts the tries. */
const CODE_LENGTH = 12;

/**
 * The code that stands beside the number under a printed act: who knows it has seen the paper.
 * @param random uniform integers below a bound: `randomInt` of node:crypto
 */
export function newCode(random: (below: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => alphabet[random(alphabet.length)]).join('');
}

/** «7K4M-PQ2X-9TRB»: in fours, as it is printed and read aloud. */
export function spacedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Letters of a Cyrillic keyboard that look like those of the code. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K' },
  ...{ М: 'M', Р: 'P', Т: 'T', Х: 'X', У: 'Y' },
};

/** As it is kept, from what a person typed; undefined when it can be no code. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replace(/[\s‐-―-]+/g, '')
    .replace(/[А-Я]/g, (letter) => lookAlikes[letter] ?? letter);
  return code.length === CODE_LENGTH && [...code].every((letter) => alphabet.includes(letter)) ? code : undefined;
}

/** «7517-26-00-2/1234/3»: number of the case, then the act's place in it. */
export function actNumber(caseNumber: string, ordinal: number): string {
  return `${caseNumber}/${ordinal}`;
}

/** The number as the last segment of an address: «7517-26-00-2-1234-3». */
export function actSlug(number: string): string {
  return number.replaceAll('/', '-').replace(/\((\d+)\)/, '_$1');
}

/** Reads a number typed by hand: spaces, № and long dashes are no fault. */
export function readActNumber(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/[№\s]/g, '')
    .replace(/No/i, '')
    .replace(/[‐-―−]/g, '-');
  return /^\d{4}-\d{2}-\d{2}-\d{1,2}[\p{L}]{0,2}\/\d{1,9}(?:\(\d{1,3}\))?\/\d{1,5}$/u.test(text) ? text : undefined;
}
