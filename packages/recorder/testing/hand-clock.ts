import type { Clock } from '../src/clock/clock.ts';

interface Waiting {
  readonly atUs: number;
  readonly call: () => void;
}

/** A clock that a test turns by hand. */
export class HandClock implements Clock {
  #nowUs: number;
  readonly #waiting = new Set<Waiting>();

  constructor(nowUs = Date.UTC(2026, 10, 27, 5, 0, 0) * 1000) {
    this.#nowUs = nowUs;
  }

  nowUs(): number {
    return this.#nowUs;
  }

  after(ms: number, call: () => void): () => void {
    const one = { atUs: this.#nowUs + ms * 1000, call };
    this.#waiting.add(one);
    return () => this.#waiting.delete(one);
  }

  /** Turns it forward; what was waiting is called in its order, at its time. */
  advance(ms: number): void {
    const untilUs = this.#nowUs + ms * 1000;
    for (;;) {
      const due = [...this.#waiting].filter(({ atUs }) => atUs <= untilUs).sort((a, b) => a.atUs - b.atUs);
      const [next] = due;
      if (!next) break;
      this.#waiting.delete(next);
      this.#nowUs = Math.max(this.#nowUs, next.atUs);
      next.call();
    }
    this.#nowUs = untilUs;
  }
}
