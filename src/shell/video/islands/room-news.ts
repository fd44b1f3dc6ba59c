import { announce } from '#design/islands';
import type { RoomWord } from '../room-word.ts';
import type { VideoWords } from './video-words.ts';

const STORE = 'ashyq-room-quiet';

/** Says politely who has come, gone or asked for the floor; who does not want to hear it turns it off, on this device. */
export class RoomNews {
  readonly #words: VideoWords;
  readonly #button: HTMLElement;
  #isQuiet = localStorage.getItem(STORE) === 'yes';

  constructor(button: HTMLElement, words: VideoWords) {
    this.#words = words;
    this.#button = button;
    button.addEventListener('click', () => {
      this.#isQuiet = !this.#isQuiet;
      localStorage.setItem(STORE, this.#isQuiet ? 'yes' : 'no');
      this.#show();
    });
    this.#show();
  }

  tell(before: RoomWord | undefined, now: RoomWord): void {
    if (!before || this.#isQuiet) return;
    const words = this.#words;
    const sends = (word: RoomWord) => new Set(word.publications.map(({ seatId }) => seatId));
    const [sent, send] = [sends(before), sends(now)];
    const named = (text: string, ids: readonly string[]) => {
      const names = now.seats.filter(({ id, isOwn }) => !isOwn && ids.includes(id)).map(({ name }) => name);
      return names.length > 0 ? `${text}${names.join(', ')}.` : '';
    };
    const hands = now.seats
      .filter(({ id, queue }) => queue !== null && before.seats.find((one) => one.id === id)?.queue === null)
      .map(({ id }) => id);
    const isSame = before.status === now.status && before.isTalking === now.isTalking;
    announce(
      [
        before.state === now.state ? '' : `${now.state}.`,
        before.why === now.why || now.why === '' ? '' : `${now.why}.`,
        before.floor === now.floor ? '' : `${now.floor}.`,
        isSame
          ? named(
              words.joined,
              [...send].filter((id) => !sent.has(id)),
            )
          : '',
        isSame
          ? named(
              words.gone,
              [...sent].filter((id) => !send.has(id)),
            )
          : '',
        named(words.asksFloor, hands),
      ]
        .filter((text) => text.length > 1)
        .join(' '),
    );
  }

  #show(): void {
    this.#button.textContent = this.#isQuiet ? this.#words.quiet : this.#words.spoken;
    this.#button.setAttribute('aria-pressed', String(this.#isQuiet));
  }
}
