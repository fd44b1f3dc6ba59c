import type { ParticipantId } from '#modules/cases';
import type { PersonId } from '#platform/ids';
import type { MarkId } from './ids.ts';
import type { MarkKind } from './mark-kinds.ts';

/** Who speaks: the presiding judge, the secretary, or somebody who takes part in the case. */
export type Speaker = 'judge' | 'secretary' | ParticipantId;

/** A moment of a hearing. Its time is never edited; its words are, and every earlier wording stays. */
export interface Mark {
  readonly id: MarkId;
  readonly at: Temporal.Instant;
  /** Where the recorder knows the end of what the mark tells of. */
  readonly until: Temporal.Instant | undefined;
  readonly kind: MarkKind;
  readonly speaker: Speaker | undefined;
  /** Whom a question is put to. */
  readonly addressee: Speaker | undefined;
  readonly words: string;
  /** Made by mistake: it stays here and does not come into the protocol. */
  readonly isStruck: boolean;
  /** How many wordings it has had. */
  readonly wordings: number;
  /** Of the last wording; undefined: the recorder, or the video room. */
  readonly wordedBy: PersonId | undefined;
  /** Undefined: the recorder, or the video room. */
  readonly madeBy: PersonId | undefined;
  readonly madeAt: Temporal.Instant;
  /** The judge's panel of the video room made it, which no recorder hears: the screen that does tells it there. */
  readonly isOfRoom: boolean;
  /** Made while the recording was replayed, not in the hearing. */
  readonly isAddedLater: boolean;
}
