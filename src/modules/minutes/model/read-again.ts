import type { PersonId } from '#platform/ids';
import type { Mark } from './mark.ts';
import { hasOpenPlace } from './protocol-checklist.ts';
import type { ProtocolRow } from './protocol-row.ts';

/**
 * What a reader of a draft has to do with a row. open: a place in brackets is to be decided; read: a machine wrote it, or
 * somebody else, or it was changed; marked: the reader made this very mark in the hearing and saw it in the list of marks.
 */
export type ReadingDuty = 'open' | 'read' | 'marked';

export interface DraftReading {
  readonly marks: readonly Mark[];
  /** Rows of every earlier edition. */
  readonly earlier: readonly (readonly ProtocolRow[])[];
  readonly reader: PersonId | undefined;
  /** Who began the hearing at the desk: marks that only the recorder has kept were made at that screen. */
  readonly secretary: PersonId | undefined;
}

/** Rows that are a mark and nothing else. Others have times and names that a machine has found: spans, breaks, announcements. */
const items: ReadonlySet<ProtocolRow['item']> = new Set([
  ...(['marks', 'rulings', 'motions', 'testimony', 'evidence', 'pleadings', 'last_word', 'deliberation'] as const),
]);

/** @returns the duty by the key of the row */
export function readingDuties(
  rows: readonly ProtocolRow[],
  { marks, earlier, reader, secretary }: DraftReading,
): ReadonlyMap<string, ReadingDuty> {
  const own = new Set(marks.filter((mark) => isOwn(mark, reader, secretary)).map(({ id }) => id));
  const isChanged = ({ key, text }: ProtocolRow): boolean =>
    earlier.some((edition) => edition.some((row) => row.key === key && row.text !== text));
  return new Map(
    rows.map((row) => {
      if (hasOpenPlace(row.text)) return [row.key, 'open'];
      const isMarked = items.has(row.item) && row.mark !== undefined && own.has(row.mark) && !isChanged(row);
      return [row.key, isMarked ? 'marked' : 'read'];
    }),
  );
}

function isOwn(mark: Mark, reader: PersonId | undefined, secretary: PersonId | undefined): boolean {
  if (!reader || mark.isAddedLater || mark.isOfRoom) return false;
  const by = (person: PersonId | undefined): boolean => (person ?? secretary) === reader;
  return by(mark.madeBy) && by(mark.wordedBy);
}
