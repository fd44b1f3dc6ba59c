import { say } from './tiles.ts';

/** From what is said first to what is said last; one place each. */
const places = [
  ...(['state', 'countdown', 'line', 'cut', 'deaf', 'air', 'refused'] as const),
  ...(['microphone', 'camera', 'silent', 'quality', 'sends'] as const),
];
export type SentenceKind = (typeof places)[number];

/** What is the matter, in words, and at most one question with its button. */
export class Sentences {
  readonly #lines = new Map<SentenceKind, HTMLElement>();
  readonly #ask: HTMLElement;
  #act: (() => void) | undefined;

  constructor(list: HTMLElement, ask: HTMLElement) {
    this.#ask = ask;
    for (const kind of places) {
      const line = document.createElement('p');
      line.dataset.says = kind;
      line.className = 'sot-room__sentence';
      line.hidden = true;
      this.#lines.set(kind, line);
    }
    list.replaceChildren(...this.#lines.values());
    ask.querySelector('button')?.addEventListener('click', () => this.#act?.());
  }

  /** Empty: nothing is the matter any more. */
  set(kind: SentenceKind, text: string): void {
    const line = this.#lines.get(kind);
    if (line) say(line, text);
  }

  clear(): void {
    for (const kind of places) if (kind !== 'state') this.set(kind, '');
  }

  /** @param button its text; empty: there is nothing to ask */
  ask(text: string, button: string, act: () => void): void {
    this.#act = () => {
      this.#ask.hidden = true;
      act();
    };
    const [words, press] = [
      this.#ask.querySelector<HTMLElement>('p'),
      this.#ask.querySelector<HTMLButtonElement>('button'),
    ];
    if (words) say(words, text);
    if (press) say(press, button);
    this.#ask.hidden = button === '';
  }
}
