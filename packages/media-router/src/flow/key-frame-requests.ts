/** Why a key frame is wanted: somebody gets nothing until it comes, or a picture that flows is spoilt. */
export type KeyFrameReason = 'joined' | 'spoilt';

/** Between two requests, by the reason of the later one; a key frame takes many times the bits of other pictures. */
const AFTER_MS = { joined: 500, spoilt: 1000 } as const;

/**
 * Forty people who join within a second need one key frame or two, not forty: a request too soon after the last one that was
 * sent waits until its time, and is dropped when a key frame comes meanwhile.
 */
export class KeyFrameRequests {
  #sentAtMs = Number.NEGATIVE_INFINITY;
  #reason: KeyFrameReason | undefined;

  get isWaiting(): boolean {
    return this.#reason !== undefined;
  }

  ask(reason: KeyFrameReason): void {
    if (this.#reason !== 'joined') this.#reason = reason;
  }

  /** @returns whether to send one now; calling it counts as sending */
  isDue(nowMs: number): boolean {
    if (this.#reason === undefined || nowMs < this.#sentAtMs + AFTER_MS[this.#reason]) return false;
    this.#reason = undefined;
    this.#sentAtMs = nowMs;
    return true;
  }

  answered(): void {
    this.#reason = undefined;
  }
}
