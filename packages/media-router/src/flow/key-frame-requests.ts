/**
 * Forty people who join within a second need one key frame, not forty: a request within `everyMs` of the last one that was
 * sent waits until that time is over, and is dropped when a key frame comes meanwhile.
 */
export class KeyFrameRequests {
  readonly #everyMs: number;
  #sentAtMs = Number.NEGATIVE_INFINITY;
  #isWaiting = false;

  constructor(everyMs = 1000) {
    this.#everyMs = everyMs;
  }

  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  ask(): void {
    this.#isWaiting = true;
  }

  /** @returns whether to send one now; calling it counts as sending */
  isDue(nowMs: number): boolean {
    if (!this.#isWaiting || nowMs < this.#sentAtMs + this.#everyMs) return false;
    this.#isWaiting = false;
    this.#sentAtMs = nowMs;
    return true;
  }

  answered(): void {
    this.#isWaiting = false;
  }
}
