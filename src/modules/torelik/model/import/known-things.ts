export const THING_KINDS = ['party', 'stage', 'note', 'document', 'hearing', 'term'] as const;

/** The lists of a record whose things have keys. */
export type ThingKind = (typeof THING_KINDS)[number];

/** A thing of the record that is here already. */
export interface KnownThing {
  readonly kind: ThingKind;
  readonly key: string;
  /** Tells whether it is still what it was. */
  readonly fingerprint: string;
  /** Participant, document, hearing or term that it became; undefined: words of the course, or left out. */
  readonly ourId: string | undefined;
}
