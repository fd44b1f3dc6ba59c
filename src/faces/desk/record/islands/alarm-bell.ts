import { button, element } from './screen.ts';

const AGAIN_MS = 5_000;

/** Alarms in words, and a sound that comes again until the fault is gone or somebody switches it off. */
export class AlarmBell {
  readonly #place: HTMLElement;
  readonly #mute: string;
  #shown = '';
  #isMuted = false;
  #again: ReturnType<typeof setInterval> | undefined;

  constructor(place: HTMLElement, mute: string) {
    this.#place = place;
    this.#mute = mute;
    new ResizeObserver(() => this.#makeRoom()).observe(place);
  }

  /** It stays at the top of the window: the state stands below it, and what gets the focus is not covered. */
  #makeRoom(): void {
    document.documentElement.style.setProperty('--alarm-height', `${this.#place.offsetHeight}px`);
  }

  show(sentences: readonly string[], isLoud: boolean): void {
    const now = JSON.stringify([sentences, isLoud]);
    if (now === this.#shown) return;
    this.#shown = now;
    // A new fault is heard also by who has switched off the sound of the last one.
    this.#isMuted = false;
    this.#place.hidden = sentences.length === 0;
    const off = isLoud ? [button(this.#mute, () => this.#silence())] : [];
    this.#place.replaceChildren(...sentences.map((sentence) => element('p', 'sot-alarm__words', sentence)), ...off);
    clearInterval(this.#again);
    if (!isLoud) return;
    this.#ring();
    this.#again = setInterval(() => this.#ring(), AGAIN_MS);
  }

  #silence(): void {
    this.#isMuted = true;
    clearInterval(this.#again);
    this.#place.querySelector('button')?.remove();
  }

  #ring(): void {
    if (!this.#isMuted) ring();
  }
}

/** Two tones; a page that nobody has touched yet may not sound, and then the words alone are there. */
export function ring(): void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  tone.frequency.setValueAtTime(880, context.currentTime);
  tone.frequency.setValueAtTime(660, context.currentTime + 0.2);
  tone.connect(context.destination);
  tone.onended = () => void context.close();
  tone.start();
  tone.stop(context.currentTime + 0.4);
}
