/** A mark on its way to the court; the browser keeps it until the court has it. */
export interface WaitingMark {
  readonly id: string;
  readonly kind: string;
  /** Unix milliseconds of the moment by this computer's clock; the court is told how long ago it was. */
  readonly momentMs: number;
  readonly speaker?: string | undefined;
  readonly addressee?: string | undefined;
  readonly words?: string | undefined;
  /** Set: these are words for the mark with this id, which the court has already. */
  readonly isWords?: boolean;
}

export interface OutboxWords {
  /** The court has it. @param courseRefused code of the reason why the list did not follow */
  readonly onKept: (mark: WaitingMark, courseRefused: string | null) => void;
  /** The court says no, for good, and why. */
  readonly onRefused: (mark: WaitingMark, sentence: string) => void;
  /** How many wait, and whether the court was reached. */
  readonly onChange: (waiting: readonly WaitingMark[], isReached: boolean) => void;
}

const RETRY_MS = 2_000;

/** Sends marks in their order, each until the court has it: through a reload, a crash of the browser and a lost network. */
export class Outbox {
  readonly #hearing: string;
  readonly #words: OutboxWords;
  #marks: WaitingMark[];
  #isSending = false;

  constructor(hearing: string, words: OutboxWords) {
    this.#hearing = hearing;
    this.#words = words;
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
      isReached = await this.#deliver(mark);
      if (isReached) this.#marks.shift();
      this.#save();
      this.#words.onChange(this.#marks, isReached);
    }
    this.#isSending = false;
    if (!isReached) setTimeout(() => void this.#send(), RETRY_MS);
  }

  /** @returns whether the court has answered for good */
  async #deliver(mark: WaitingMark): Promise<boolean> {
    const base = `/api/minutes/${this.#hearing}/marks`;
    const { id, kind, speaker, addressee, words, momentMs, isWords } = mark;
    const body = isWords
      ? { words: words ?? '', wordings: 1 }
      : { id, kind, speaker, addressee, words, ageMs: Math.max(0, Date.now() - momentMs) };
    try {
      const answer = await fetch(isWords ? `${base}/${id}/words` : base, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' } },
        body: JSON.stringify(body),
      });
      if (answer.status === 401 || answer.status === 429 || answer.status >= 500) return false;
      const said = (await answer.json()) as { courseRefused?: string | null; message?: Record<string, string> };
      if (answer.ok) this.#words.onKept(mark, said.courseRefused ?? null);
      else this.#words.onRefused(mark, said.message?.[document.documentElement.lang] ?? '');
      return true;
    } catch {
      // The network is away; the mark stays with this computer and is sent again.
      return false;
    }
  }

  #load(): WaitingMark[] {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? '[]') as WaitingMark[];
    } catch {
      return [];
    }
  }

  #save(): void {
    if (this.#marks.length > 0) localStorage.setItem(this.#key, JSON.stringify(this.#marks));
    else localStorage.removeItem(this.#key);
  }

  get #key(): string {
    return `ashyq-marks:${this.#hearing}`;
  }
}
