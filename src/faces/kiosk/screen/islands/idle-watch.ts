/** What an idle watch needs of the world; tests bring their own. */
export interface WatchClock {
  /** Milliseconds that only grow. */
  now(): number;
  /** Calls `work` every so many milliseconds. @returns how to stop */
  every(ms: number, work: () => void): () => void;
}

export interface WatchEvents {
  /** A minute without a touch: somebody is asked whether he is there. */
  warn(): void;
  /** Whole seconds that are left. */
  left(seconds: number): void;
  /** Touched again. */
  stay(): void;
  /** Nobody is there. */
  end(): void;
}

/** Without a touch for so long somebody is asked; without an answer for so long the screen is cleared. */
export const IDLE_MS = 60_000;
export const WARNING_MS = 20_000;

/** Watches a screen: asks after a minute without a touch, ends twenty seconds later. Looks at the clock, not at its own beats. */
export class IdleWatch {
  readonly #clock: WatchClock;
  readonly #events: WatchEvents;
  readonly #stop: () => void;
  #touchedAt: number;
  #isWarning = false;
  #isOver = false;

  constructor(clock: WatchClock, events: WatchEvents) {
    this.#clock = clock;
    this.#events = events;
    this.#touchedAt = clock.now();
    this.#stop = clock.every(1000, () => this.#look());
  }

  /** Somebody touched the screen, typed, or said that he is there. While he is asked, only the answer counts. */
  touch(isAnswer = false): void {
    if (this.#isOver || (this.#isWarning && !isAnswer)) return;
    this.#touchedAt = this.#clock.now();
    if (!this.#isWarning) return;
    this.#isWarning = false;
    this.#events.stay();
  }

  end(): void {
    if (this.#isOver) return;
    this.stop();
    this.#events.end();
  }

  /** Another screen, with a watch of its own, has taken the place of this one. */
  stop(): void {
    this.#isOver = true;
    this.#stop();
  }

  #look(): void {
    const idle = this.#clock.now() - this.#touchedAt;
    if (idle >= IDLE_MS + WARNING_MS) this.end();
    if (idle < IDLE_MS || this.#isOver) return;
    if (!this.#isWarning) {
      this.#isWarning = true;
      this.#events.warn();
    }
    this.#events.left(Math.ceil((IDLE_MS + WARNING_MS - idle) / 1000));
  }
}
