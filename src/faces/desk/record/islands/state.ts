import type { DeskProps } from './screen.ts';

const leadsTo: Readonly<Record<string, string>> = {
  ...{ begin: 'going', resume: 'going', break: 'break', deliberation: 'deliberation' },
  ...{ announcement: 'announcement', postponement: 'postponed', end: 'ended' },
};

/** The state as the page has it: what the court has told, or what a key has done since. */
export class ShownState {
  readonly #region: ParentNode;
  readonly #props: DeskProps;
  #room: string | undefined;

  constructor(region: ParentNode, props: DeskProps) {
    this.#region = region;
    this.#props = props;
    setInterval(() => this.tick(), 500);
    this.tick();
  }

  get kind(): string {
    return this.#rec?.dataset.state ?? 'not_begun';
  }

  /** The beginning on the panel of the video room that nobody at the desk has joined yet. */
  get waitsForDesk(): string | undefined {
    return this.#rec?.dataset.waitsForDesk;
  }

  get isClosed(): boolean {
    return this.#rec?.dataset.closed === 'yes';
  }

  /** Whether the recorder said that it records; what only the court knows stands in the page. */
  setRoom(status: string | undefined): void {
    this.#room = status;
    this.#paint();
  }

  get isOffRecord(): boolean {
    return this.kind === 'break' || this.kind === 'deliberation';
  }

  /** Shows at once what the marks do that the court has not told of yet; its own state, told meanwhile, may be older. */
  follow(kinds: readonly string[]): void {
    const openness = kinds.findLast((kind) => kind === 'closed' || kind === 'open');
    const mover = kinds.findLast((kind) => leadsTo[kind]);
    if (openness) this.#setClosed(openness === 'closed');
    if (mover) this.#move(leadsTo[mover] ?? '');
    this.#paint();
    this.tick();
  }

  #setClosed(isClosed: boolean): void {
    const rec = this.#rec;
    if (!rec || isClosed === this.isClosed) return;
    if (isClosed) rec.dataset.closed = 'yes';
    else delete rec.dataset.closed;
  }

  #move(next: string): void {
    const rec = this.#rec;
    // What is so already is not touched: a change is seen by who watches this part, and would call it again.
    if (!rec || next === this.kind) return;
    const now = new Date().toISOString();
    rec.classList.replace(`sot-rec--${this.kind}`, `sot-rec--${next}`);
    Object.assign(rec.dataset, { state: next, since: now, began: rec.dataset.began ?? now });
    this.#paint();
    this.tick();
  }

  /** The largest word: a hearing that goes on is recorded or not, and nothing else is said of it. */
  #paint(): void {
    const rec = this.#rec;
    if (!rec) return;
    const room = this.#room ?? rec.dataset.recorder;
    const isRecording = room === 'recording';
    const isBetween = this.kind === 'going' || this.kind === 'not_begun';
    const { rec: texts } = this.#props;
    const sentence = (isBetween ? texts[isRecording ? 'recording' : 'notRecording'] : texts[this.kind]) ?? '';
    const word = rec.querySelector<HTMLElement>('[data-rec-word]');
    if (word && word.textContent !== sentence) word.textContent = sentence;
    const isRed = isRecording && (isBetween || this.kind === 'announcement');
    if (rec.classList.contains('sot-rec--recording') !== isRed) rec.classList.toggle('sot-rec--recording', isRed);
  }

  /** «00:12:48» since the hearing began, or since the break did. */
  tick(): void {
    const rec = this.#rec;
    const clock = rec?.querySelector<HTMLElement>('[data-rec-clock]');
    if (!rec || !clock) return;
    const from = this.isOffRecord ? rec.dataset.since : rec.dataset.began;
    const isOver = this.kind === 'ended';
    const until = isOver ? Date.parse(rec.dataset.since ?? '') : Date.now();
    const seconds = Math.floor((until - Date.parse(from ?? '')) / 1000);
    const spelled = Number.isFinite(seconds) ? spell(Math.max(0, seconds)) : '';
    // What is told anew brings the time of day; a change is seen by who watches this part, and would call it again.
    if (clock.textContent !== spelled) clock.textContent = spelled;
  }

  get #rec(): HTMLElement | null {
    return this.#region.querySelector<HTMLElement>('[data-rec]');
  }
}

function spell(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
