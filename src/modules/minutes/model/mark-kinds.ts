/**
 * What a mark tells of. `begin`, `break`, `deliberation`, `resume`, `announcement`, `closed`, `open`, `postponement` and `end`
 * also move the hearing on; the others only point at a moment.
 */
export const markKinds = [
  'begin',
  'speaker',
  'question',
  'answer',
  'motion',
  'evidence',
  'objection',
  'ruling',
  'pleadings',
  'last_word',
  'break',
  'deliberation',
  'resume',
  'announcement',
  'closed',
  'open',
  'postponement',
  'note',
  'end',
] as const;

export type MarkKind = (typeof markKinds)[number];

export function isMarkKind(text: string | undefined): text is MarkKind {
  return (markKinds as readonly (string | undefined)[]).includes(text);
}

/** Kinds after which somebody else has the floor: an answer ends at the first of them. */
export const floorKinds: readonly MarkKind[] = markKinds.filter(
  (kind) => !['note', 'answer', 'evidence', 'closed', 'open'].includes(kind),
);
