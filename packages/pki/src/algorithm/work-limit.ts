/** Hashed by the slowest hash in the time of one signature of GOST. */
const SHORT_MESSAGE_BYTES = 64 * 1024;

/** Looks at one piece of evidence: a hash or two each. */
const MAX_LOOKS = 20_000;

/**
 * How much one verification may compute. The sender of a document chooses how many signers, time-stamps, lists, answers and
 * cross certificates it carries; without a limit a small file would keep the court busy for minutes. What the caller brings
 * himself is never limited: a flood in the file must not hide that the authority says "revoked".
 */
export class WorkLimit {
  #signatures: number;
  #looks = MAX_LOOKS;
  readonly #own: ReadonlySet<object>;

  /**
   * @param own what the caller brings: certificates, lists, answers, and keys of authorities
   * @param signatures default 160: about half a second of GOST, and ten times what a signature with all evidence needs
   */
  constructor(own: Iterable<object> = [], signatures = 160) {
    this.#own = new Set(own);
    this.#signatures = signatures;
  }

  /**
   * Takes one signature; false when none is left.
   * @param messageBytes what has to be hashed for it: a signature without attributes covers the whole document, so that a long
   * one takes more
   */
  take(messageBytes = 0): boolean {
    const isLeft = this.#signatures > 0;
    this.#signatures -= 1 + Math.floor(messageBytes / SHORT_MESSAGE_BYTES);
    return isLeft;
  }

  /** The same for a signature on evidence: free where both signature and key are the caller's. */
  takeFor(...things: readonly object[]): boolean {
    return this.#isOwn(things) || this.take();
  }

  /** Whether these may still be looked at together; false when the sender has brought too many. */
  mayLook(...things: readonly object[]): boolean {
    if (this.#isOwn(things)) return true;
    this.#looks -= 1;
    return this.#looks >= 0;
  }

  #isOwn(things: readonly object[]): boolean {
    return things.every((thing) => this.#own.has(thing));
  }
}
