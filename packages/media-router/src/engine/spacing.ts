import { setTimeout as pause } from 'node:timers/promises';

/** Lets one begin after another, with some time between: a burst becomes a queue. */
export class Spacing {
  readonly #everyMs: number;
  #freeAtMs = 0;

  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  async turn(): Promise<void> {
    const nowMs = performance.now();
    const atMs = Math.max(nowMs, this.#freeAtMs);
    this.#freeAtMs = atMs + this.#everyMs;
    if (atMs > nowMs) await pause(atMs - nowMs);
  }
}
