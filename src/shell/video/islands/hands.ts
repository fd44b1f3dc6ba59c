import type { RoomWord } from '../room-word.ts';
import { say } from './tiles.ts';
import type { VideoWords } from './video-words.ts';

interface HandsEvents {
  readonly onMicrophone: () => void;
  readonly onCamera: () => void;
  readonly onHand: (isRaised: boolean) => void;
  readonly onLeave: () => void;
}

export interface OwnState {
  readonly hasMicrophone: boolean;
  readonly isMicrophoneOn: boolean;
  readonly hasCamera: boolean;
  readonly isCameraOn: boolean;
}

/** The four buttons; each says in words how it is now, and what it says is true. */
export class Hands {
  readonly #root: HTMLElement;
  readonly #words: VideoWords;
  #isRaised = false;

  constructor(root: HTMLElement, words: VideoWords, events: HandsEvents) {
    this.#root = root;
    this.#words = words;
    const press = (name: string, act: () => void) => this.#button(name)?.addEventListener('click', act);
    press('microphone', events.onMicrophone);
    press('camera', events.onCamera);
    press('hand', () => events.onHand(!this.#isRaised));
    press('leave', events.onLeave);
  }

  show(own: OwnState, word: RoomWord | undefined): void {
    const words = this.#words;
    const me = word?.seats.find(({ isOwn }) => isOwn);
    const isMuted = me?.isMuted === true;
    this.#set('microphone', own.isMicrophoneOn && !isMuted, [words.micOff, words.micOn]);
    this.#set('camera', own.isCameraOn, [words.cameraOff, words.cameraOn]);
    const hand = this.#button('hand');
    this.#isRaised = me?.queue != null;
    if (hand) hand.hidden = word?.status !== 'in_room';
    this.#set('hand', this.#isRaised, [words.hand, words.handUp + String(me?.queue ?? '')]);
  }

  set isShown(isShown: boolean) {
    this.#root.hidden = !isShown;
  }

  #set(name: string, isOn: boolean, [off, on]: readonly [string, string]): void {
    const button = this.#button(name);
    const text = button?.querySelector<HTMLElement>('[data-text]');
    if (!button || !text) return;
    button.setAttribute('aria-pressed', String(isOn));
    say(text, isOn ? on : off);
  }

  #button(name: string): HTMLButtonElement | null {
    return this.#root.querySelector<HTMLButtonElement>(`[data-hand="${name}"]`);
  }
}
