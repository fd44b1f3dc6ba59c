import type { Clock } from '../clock/clock.ts';

/** A divisor of what a part lasts, so that reading never makes a part wait. */
const BEAT_MS = 125;
/** Of 25 pictures a second the one that ends a part has come by then. */
const AFTER_MS = 45;

/**
 * Beats at which all cameras are read: what each picture costs on its own is mostly being woken for it. They follow the grid of the
 * wall clock on which parts end, so that the parts of all tracks are complete at one beat and go to the disks together.
 */
export class ReadingPace {
  readonly #clock: Clock;
  #waiting: (() => void)[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  atNext(go: () => void): void {
    if (this.#waiting.length === 0) this.#clock.after(this.#untilNextMs, () => this.#beat());
    this.#waiting.push(go);
  }

  get #untilNextMs(): number {
    const sinceMs = (this.#clock.nowUs() / 1000 - AFTER_MS) % BEAT_MS;
    return Math.ceil(BEAT_MS - sinceMs);
  }

  #beat(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}
