/** What can be found here, in the order in which kinds are offered; hearings have an index of their own. */
export const FOUND_KINDS = ['case', 'act', 'court', 'question'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export function isFoundKind(text: string | undefined): text is FoundKind {
  return (FOUND_KINDS as readonly (string | undefined)[]).includes(text);
}
