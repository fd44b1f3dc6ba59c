/** Hashed by the slowest hash in the time of one signature of GOST. */
const SHORT_MESSAGE_BYTES = 64 * 1024;

/**
 * How many signatures one verification may compute. The sender of a document chooses how many signers, time-stamps, lists and
 * cross certificates it carries; without a limit a small file would keep the court busy for minutes.
 */
export class WorkLimit {
  #left: number;

  /** @param signatures default 160: about half a second of GOST, and ten times what a signature with all evidence needs */
  constructor(signatures = 160) {
    this.#left = signatures;
  }

  /**
   * Takes one signature; false when none is left.
   * @param messageBytes what has to be hashed for it: a signature without attributes covers the whole document, so that a long
   * one takes more
   */
  take(messageBytes = 0): boolean {
    const isLeft = this.#left > 0;
    this.#left -= 1 + Math.floor(messageBytes / SHORT_MESSAGE_BYTES);
    return isLeft;
  }
}
