import type { MarkId } from './ids.ts';
import type { ProtocolItem } from './protocol-form.ts';

/** One line of a protocol; its words are edited, its moment is not. */
export interface ProtocolRow {
  /** Stays with the row through every edition. */
  readonly key: string;
  readonly item: ProtocolItem;
  readonly text: string;
  /** The mark that it grew from. */
  readonly mark?: MarkId;
  /** ISO instants of the moment in the hearing. */
  readonly at?: string;
  readonly until?: string;
  /** Name of the recording in which the moment is. */
  readonly file?: string;
  /** The moment was marked after the hearing, while it was replayed. */
  readonly isAddedLater?: boolean;
}
