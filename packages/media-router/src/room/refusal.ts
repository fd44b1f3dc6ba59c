export type RefusalCode =
  /** The state of the room does not let this person do this. */
  | 'not-allowed'
  /** No such publication, or one that this person must not know of. */
  | 'not-found'
  /** Nothing of the offer can be used here. */
  | 'not-acceptable'
  /** The room or the machine has as much as it can carry. */
  | 'full'
  /** The person has as many connections as one may have. */
  | 'too-many';

/** A no that is an answer, not a fault. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}
