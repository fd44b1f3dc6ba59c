/** Letters and digits that nobody takes for another, in print or by ear: no O and 0, I and 1, B and 8, S and 5, Z and 2. */
export const PIN_LETTERS = 'ACDEFHJKMNPRTUXY34679';
export const PIN_LENGTH = 8;

/** What a Cyrillic keyboard types for the same picture. */
const twins: Readonly<Record<string, string>> = {
  ...{ А: 'A', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X', У: 'Y', Ү: 'Y' },
};

/** One spelling of a typed PIN: capitals, no spaces, Latin. @returns undefined when it cannot be a PIN */
export function readPin(typed: string): string | undefined {
  const letters = [...typed.toUpperCase().replace(/[\s\u00a0-]/g, '')].map((letter) => twins[letter] ?? letter);
  const isPin = letters.length === PIN_LENGTH && letters.every((letter) => PIN_LETTERS.includes(letter));
  return isPin ? letters.join('') : undefined;
}

/** «ACDE 3467». */
export function formatPin(pin: string): string {
  return `${pin.slice(0, 4)}\u00a0${pin.slice(4)}`;
}
