/** A mark on its way; the browser keeps it until who it goes to has it. */
export interface WaitingMark {
  readonly id: string;
  readonly kind: string;
  /** Unix milliseconds of the moment by this computer's clock; the court is told how long ago it was. */
  readonly momentMs: number;
  /** The same by the recorder's clock, Unix microseconds. */
  readonly atUs: number;
  /** The recording that goes on; undefined: there is none. */
  readonly recordingId?: string | undefined;
  readonly speaker?: string | undefined;
  readonly addressee?: string | undefined;
  readonly words?: string | undefined;
  /** Set: these are words for the mark with this id, which the court has already. */
  readonly isWords?: boolean;
  /** Set: what it tells is over by now; the recorder keeps the mark and does nothing. */
  readonly isMarkOnly?: boolean;
}

export interface OutboxOptions {
  /** Name under which the browser keeps them. */
  readonly store: string;
  /** @returns whether there was an answer for good */
  readonly deliver: (mark: WaitingMark) => Promise<boolean>;
  /** How many wait, and whether they were reached to whom they go. */
  readonly onChange: (waiting: readonly WaitingMark[], isReached: boolean) => void;
}

const RETRY_MS = 2_000;

/** Sends marks in their order, each until it has arrived: through a reload, a crash of the browser and a lost network. */
export class Outbox {
  readonly #options: OutboxOptions;
  #marks: WaitingMark[];
  #isSending = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#marks = this.#load();
    addEventListener('online', () => void this.#send());
    if (this.#marks.length > 0) void this.#send();
  }

  get waiting(): readonly WaitingMark[] {
    return this.#marks;
  }

  add(mark: WaitingMark): void {
    this.#marks.push(mark);
    this.#save();
    void this.#send();
  }

  /** Words for a mark that has not left yet go with it. @returns false when it has left */
  giveWords(id: string, words: string): boolean {
    const index = this.#marks.findIndex((mark, place) => mark.id === id && !(place === 0 && this.#isSending));
    const mark = this.#marks[index];
    if (!mark) return false;
    this.#marks[index] = { ...mark, words };
    this.#save();
    return true;
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    let isReached = true;
    for (let mark = this.#marks[0]; mark && isReached; mark = this.#marks[0]) {
      isReached = await this.#options.deliver(mark);
      if (isReached) this.#marks.shift();
      this.#save();
      this.#options.onChange(this.#marks, isReached);
    }
    this.#isSending = false;
    if (!isReached) setTimeout(() => void this.#send(), RETRY_MS);
  }

  #load(): WaitingMark[] {
    try {
      return JSON.parse(localStorage.getItem(this.#options.store) ?? '[]') as WaitingMark[];
    } catch {
      return [];
    }
  }

  #save(): void {
    const { store } = this.#options;
    if (this.#marks.length > 0) localStorage.setItem(store, JSON.stringify(this.#marks));
    else localStorage.removeItem(store);
  }
}
