/** Letters that nobody takes for another, in print or by ear; a Cyrillic keyboard has a picture of most of them. */
export const CODE_LETTERS = 'ACDEFHJKMNPRTUXY34679';
export const CODE_LENGTH = 10;

/** What a Cyrillic keyboard types for the same picture. */
const twins: Readonly<Record<string, string>> = {
  ...{ А: 'A', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X', У: 'Y', Ү: 'Y' },
};

/** @param chance whole numbers from 0 up to, and without, its argument */
export function newCode(chance: (below: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[chance(CODE_LETTERS.length)]).join('');
}

/** One spelling of a typed code. @returns undefined when it cannot be one */
export function readCode(typed: string): string | undefined {
  const letters = [...typed.toUpperCase().replace(/[\s\u00a0-]/g, '')].map((letter) => twins[letter] ?? letter);
  const isCode = letters.length === CODE_LENGTH && letters.every((letter) => CODE_LETTERS.includes(letter));
  return isCode ? letters.join('') : undefined;
}

/** «ACDEF 34679». */
export function formatCode(code: string): string {
  return `${code.slice(0, 5)}\u00a0${code.slice(5)}`;
}
