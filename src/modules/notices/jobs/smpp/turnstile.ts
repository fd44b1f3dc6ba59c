/** Longest pause that a short message centre's own throttling leads to, in ms. */
const LONGEST_PAUSE_MS = 30_000;
const FIRST_PAUSE_MS = 500;

/** Lets messages through one by one: so many unanswered at a time, so many a second, fewer when the centre asks for it. */
export class Turnstile {
  readonly #window: number;
  readonly #gapMs: number;
  readonly #queue: (() => void)[] = [];
  #inside = 0;
  #openAt = 0;
  #pauseMs = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor({ window, perSecond }: { readonly window: number; readonly perSecond: number }) {
    this.#window = window;
    this.#gapMs = 1000 / perSecond;
  }

  /** @returns the way to leave, called once the answer is here */
  async enter(): Promise<() => void> {
    await new Promise<void>((resolve) => {
      this.#queue.push(resolve);
      this.#turn();
    });
    return () => {
      this.#inside -= 1;
      this.#turn();
    };
  }

  /** After each answer. @param asksToSlowDown the centre refused it as too fast */
  heed(asksToSlowDown: boolean): void {
    this.#pauseMs = asksToSlowDown ? Math.min(Math.max(this.#pauseMs * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS) : 0;
    if (asksToSlowDown) this.#openAt = performance.now() + this.#pauseMs;
  }

  #turn(): void {
    while (this.#queue.length > 0 && this.#inside < this.#window) {
      const wait = this.#openAt - performance.now();
      if (wait > 0) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#turn(), wait);
        return;
      }
      this.#openAt = Math.max(this.#openAt, performance.now()) + this.#gapMs;
      this.#inside += 1;
      this.#queue.shift()?.();
    }
  }
}
