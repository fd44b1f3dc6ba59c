export interface MissingOptions {
  /** Between two requests for the same packet. Default 25. */
  readonly retryMs?: number;
  /** How often one packet is asked for. Default 8. */
  readonly tries?: number;
  /** How many may be missing at once; a larger hole is not asked for but closed by a key frame. Default 128. */
  readonly most?: number;
}

interface Missing {
  askedAtMs: number;
  tries: number;
}

/** Which packets of one stream to ask for again (generic NACK, RFC 4585 6.2.1). Numbers are extended: they never wrap. */
export class MissingPackets {
  readonly #retryMs: number;
  readonly #tries: number;
  readonly #most: number;
  readonly #missing = new Map<number, Missing>();
  #highest: number | undefined;
  /** How many came after they had been asked for. */
  recovered = 0;
  /** How many never came. */
  givenUp = 0;

  constructor({ retryMs = 25, tries = 8, most = 128 }: MissingOptions = {}) {
    this.#retryMs = retryMs;
    this.#tries = tries;
    this.#most = most;
  }

  get size(): number {
    return this.#missing.size;
  }

  /** @returns false when so much is missing that only a key frame helps */
  received(sequence: number): boolean {
    const highest = this.#highest;
    if (highest === undefined || sequence > highest) {
      this.#highest = sequence;
      return highest === undefined || this.#miss(highest + 1, sequence);
    }
    if (this.#missing.delete(sequence)) this.recovered += 1;
    return true;
  }

  /** What to ask for now; calling it counts as asking. `isLost` when one was given up: a picture cannot be completed. */
  due(nowMs: number): { readonly sequences: readonly number[]; readonly isLost: boolean } {
    if (this.#missing.size === 0) return NOTHING_DUE;
    const sequences: number[] = [];
    let isLost = false;
    for (const [sequence, missing] of this.#missing) {
      if (missing.askedAtMs + this.#retryMs > nowMs) continue;
      if (missing.tries >= this.#tries) {
        this.#missing.delete(sequence);
        this.givenUp += 1;
        isLost = true;
        continue;
      }
      missing.tries += 1;
      missing.askedAtMs = nowMs;
      sequences.push(sequence);
    }
    return { sequences, isLost };
  }

  /** A key frame has come: nothing before it is needed any more. */
  forget(): void {
    this.#missing.clear();
  }

  #miss(from: number, to: number): boolean {
    if (this.#missing.size + to - from > this.#most) {
      this.givenUp += this.#missing.size + to - from;
      this.#missing.clear();
      return false;
    }
    for (let sequence = from; sequence < to; sequence += 1) {
      this.#missing.set(sequence, { askedAtMs: Number.NEGATIVE_INFINITY, tries: 0 });
    }
    return true;
  }
}

const NOTHING_DUE = { sequences: [], isLost: false } as const;
