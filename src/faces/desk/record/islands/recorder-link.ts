import { type RecorderState, readEvents } from './recorder-events.ts';

export interface RecorderAddress {
  readonly address: string;
  readonly key: string;
}

export interface LinkListener {
  readonly onState: (state: RecorderState) => void;
  /** Nothing was heard for almost two seconds; once for each silence. */
  readonly onSilence: () => void;
}

/** What time it is, and what is done when. */
export interface LinkClock {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly every: (ms: number, call: () => void) => void;
  readonly after: (ms: number, call: () => void) => void;
}

const browserClock: LinkClock = {
  now: () => performance.now(),
  every: (ms, call) => void setInterval(call, ms),
  after: (ms, call) => void setTimeout(call, ms),
};

/** Three of its words, which come twice a second, and a little: told in words and sound before two seconds are over. */
const SILENCE_MS = 1_700;
const LOOK_MS = 100;
const AGAIN_MS = 500;

/** The recorder of the room over its own address: what it tells, and what it is asked. `EventSource` carries no bearer key. */
export class RecorderLink {
  readonly #at: RecorderAddress;
  readonly #listener: LinkListener;
  #abort = new AbortController();
  readonly #clock: LinkClock;
  #heardAt: number;
  #toldSilent = false;
  #state: RecorderState | undefined;
  #aheadMs = 0;

  constructor(at: RecorderAddress, listener: LinkListener, clock: LinkClock = browserClock) {
    this.#at = at;
    this.#listener = listener;
    this.#clock = clock;
    this.#heardAt = clock.now();
    void this.#follow();
    clock.every(LOOK_MS, () => this.#look());
  }

  /** Undefined while nothing is heard. */
  get state(): RecorderState | undefined {
    return this.#toldSilent ? undefined : this.#state;
  }

  /** It answered at least once: this computer reaches it. */
  get wasHeard(): boolean {
    return this.#state !== undefined;
  }

  /** The clock of the recorder less that of this computer. */
  get aheadMs(): number {
    return this.#aheadMs;
  }

  /** @returns nothing when there was no answer */
  async ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Response | undefined> {
    try {
      return await fetch(this.#at.address + path, {
        ...{ method, headers: this.#headers(body !== undefined), signal: AbortSignal.timeout(15_000) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      // Out of reach; who asked knows by the missing answer.
      return undefined;
    }
  }

  /** A stream that ends with the signal. @throws what fetch throws */
  async open(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const answer = await fetch(this.#at.address + path, { headers: this.#headers(false), signal });
    if (!answer.ok || !answer.body) throw new Error(`${path} answered ${answer.status}`);
    return answer.body;
  }

  #headers(hasBody: boolean): Record<string, string> {
    const type: Record<string, string> = hasBody ? { 'content-type': 'application/json' } : {};
    return { authorization: `Bearer ${this.#at.key}`, ...type };
  }

  async #follow(): Promise<void> {
    this.#abort = new AbortController();
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const bytes of await this.open('/v1/events', this.#abort.signal)) {
        const { states, rest } = readEvents(text + decoder.decode(bytes, { stream: true }));
        text = rest;
        const state = states.at(-1);
        if (state) this.#hear(state);
      }
    } catch {
      // The stream broke or was broken off: it is opened anew, and silence is told by the watch.
    }
    this.#clock.after(AGAIN_MS, () => void this.#follow());
  }

  #hear(state: RecorderState): void {
    this.#heardAt = this.#clock.now();
    this.#toldSilent = false;
    this.#state = state;
    this.#aheadMs = state.nowUs / 1000 - Date.now();
    this.#listener.onState(state);
  }

  #look(): void {
    if (this.#clock.now() - this.#heardAt < SILENCE_MS) return;
    const isNew = !this.#toldSilent;
    this.#toldSilent = true;
    if (isNew) this.#listener.onSilence();
    this.#heardAt = this.#clock.now();
    // A cable that was pulled ends no stream: only who asks anew notices that it is back.
    this.#abort.abort();
  }
}
