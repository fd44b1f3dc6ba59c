/** What was said on purpose stays for this time. */
const STAYS_MS = 2500;

/** The line below the controls, which a reader of screens speaks: the same words are said once. */
export class SaidLine {
  readonly #place: HTMLElement | null;
  #said = '';
  #until = 0;

  constructor(place: HTMLElement | null) {
    this.#place = place;
  }

  /** @param text undefined: nothing new; what was said stays for some seconds */
  say(text: string | undefined): void {
    const now = performance.now();
    if (text === undefined && now < this.#until) return;
    const said = text ?? '';
    if (said === this.#said) return;
    this.#said = said;
    this.#until = text === undefined ? 0 : now + STAYS_MS;
    if (this.#place) this.#place.textContent = said;
  }
}
