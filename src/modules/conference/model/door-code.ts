/** Letters that nobody takes for another, in print or by ear; a Cyrillic keyboard has a picture of most of them. */
const LETTERS = 'ACDEFHJKMNPRTUXY34679';
const LENGTH = 8;

/** What a Cyrillic keyboard types for the same picture. */
const twins: Readonly<Record<string, string>> = {
  ...{ А: 'A', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X', У: 'Y', Ү: 'Y' },
};

/** @param chance whole numbers from 0 up to, and without, its argument */
export function newDoorCode(chance: (below: number) => number): string {
  return Array.from({ length: LENGTH }, () => LETTERS[chance(LETTERS.length)]).join('');
}

/** One spelling of a typed code. @returns undefined when it cannot be one */
export function readDoorCode(typed: string): string | undefined {
  const letters = [...typed.toUpperCase().replace(/[\s\u00a0-]/g, '')].map((letter) => twins[letter] ?? letter);
  const isCode = letters.length === LENGTH && letters.every((letter) => LETTERS.includes(letter));
  return isCode ? letters.join('') : undefined;
}

/** «ACDE 3467». */
export function formatDoorCode(code: string): string {
  return `${code.slice(0, 4)}\u00a0${code.slice(4)}`;
}
