/** The pages of a board: one is shown, the next one after a while, until somebody pauses it. */
export class TurningPages {
  readonly #board: HTMLElement;
  readonly #standsMs: number;
  #page: number;
  #isPaused: boolean;
  #turn: ReturnType<typeof setTimeout> | undefined;

  /** @param asked query of the address: `page` from 1, `pause=1` */
  constructor(board: HTMLElement, standsMs: number, asked: URLSearchParams) {
    this.#board = board;
    this.#standsMs = standsMs;
    this.#page = Number(asked.get('page') ?? 1) || 1;
    this.#isPaused = asked.get('pause') === '1';
  }

  /** @returns false for what is no control of a board */
  press(control: string | undefined): boolean {
    if (control === 'previous') this.#page -= 1;
    else if (control === 'next') this.#page += 1;
    else if (control === 'pause') this.#isPaused = !this.#isPaused;
    else return false;
    this.show();
    this.wait();
    return true;
  }

  /** Also after news from the court, which brings the server's idea of the page. */
  show(): void {
    const pages = this.#all('[data-board-page]');
    if (pages.length === 0) return;
    this.#page = ((this.#page - 1 + pages.length) % pages.length) + 1;
    for (const one of pages) showOnly(one, Number(one.dataset.boardPage) === this.#page);
    for (const one of this.#all('[data-board-place]')) showOnly(one, Number(one.dataset.boardPlace) === this.#page);
    const [button] = this.#all('[data-board="pause"]');
    const text = this.#isPaused ? button?.dataset.resume : button?.dataset.pause;
    if (button && button.textContent !== text) button.textContent = text ?? '';
  }

  wait(): void {
    clearTimeout(this.#turn);
    if (!this.#isPaused) this.#turn = setTimeout(() => this.press('next'), this.#standsMs);
  }

  stop(): void {
    clearTimeout(this.#turn);
  }

  #all(selector: string): HTMLElement[] {
    return [...this.#board.querySelectorAll<HTMLElement>(selector)];
  }
}

/** Touches nothing that is already so: the observer would hear itself. */
function showOnly(element: HTMLElement, isShown: boolean): void {
  if (element.hidden === isShown) element.hidden = !isShown;
}
