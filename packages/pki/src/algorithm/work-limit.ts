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

  /** Takes one signature; false when none is left. */
  take(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}
