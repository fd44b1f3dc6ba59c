const WINDOW_S = 5;

/**
 * The media clock placed by arrival alone: the packet that was delayed least within the last five to ten seconds tells
 * where the others belong, so a queue in the network shifts nothing.
 */
export class ArrivalClock {
  readonly #tickUs: number;
  readonly #windowTicks: number;
  #windowFrom: number | undefined;
  #before = Number.POSITIVE_INFINITY;
  #current = Number.POSITIVE_INFINITY;

  /** @param rate ticks in a second */
  constructor(rate: number) {
    this.#tickUs = 1_000_000 / rate;
    this.#windowTicks = WINDOW_S * rate;
  }

  /** @param ticks without wrapping */
  read(ticks: number, arrivedUs: number): number {
    this.#windowFrom ??= ticks;
    if (ticks - this.#windowFrom >= this.#windowTicks) {
      this.#before = this.#current;
      this.#current = Number.POSITIVE_INFINITY;
      this.#windowFrom = ticks;
    }
    const sent = ticks * this.#tickUs;
    this.#current = Math.min(this.#current, arrivedUs - sent);
    return Math.round(sent + Math.min(this.#before, this.#current));
  }
}
