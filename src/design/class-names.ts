/** Joins class names, leaving out what is absent. */
export function classNames(...names: (string | false | 0 | 0n | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** Attributes that a caller adds to the main element of a component (`data-*`, `autocomplete`, `readonly`). */
export type ExtraAttributes = Record<string, string | number | boolean | undefined>;
