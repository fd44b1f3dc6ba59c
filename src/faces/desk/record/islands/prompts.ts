import { type Command, digitOf } from './keymap.ts';
import { button, type DeskProps, type DeskSpeaker, element, type Hands } from './screen.ts';

/** What a key has begun: its moment stands from the first press on. */
export type Asked =
  | { readonly what: 'speaker' | 'asker' | 'break' | 'end'; readonly momentMs: number }
  | { readonly what: 'asked'; readonly momentMs: number; readonly asker: string };

export type Answer =
  | { readonly kind: string; readonly momentMs: number; readonly speaker?: string; readonly addressee?: string }
  | undefined;

const offRecordKinds = ['break', 'deliberation', 'announcement', 'postponement'] as const;

/** One question at a time, by digits, by the key that asked it, or by a finger. */
export class Prompts {
  #asked: Asked | undefined;
  readonly #hands: Hands;
  readonly #props: DeskProps;
  readonly #onAnswer: (answer: NonNullable<Answer>) => void;

  constructor(hands: Hands, props: DeskProps, onAnswer: (answer: NonNullable<Answer>) => void) {
    this.#hands = hands;
    this.#props = props;
    this.#onAnswer = onAnswer;
  }

  get isOpen(): boolean {
    return this.#asked !== undefined;
  }

  ask(asked: Asked): void {
    this.#asked = asked;
    const { words, kinds } = this.#props;
    const sentence = {
      ...{ speaker: words.whoSpeaks, asker: words.whoAsks, asked: words.whoIsAsked },
      ...{ break: words.chooseBreak, end: words.confirmEnd },
    }[asked.what];
    const choices =
      asked.what === 'break'
        ? offRecordKinds.map((kind) =>
            button(kinds[kind] ?? kind, () => this.#answer({ kind, momentMs: asked.momentMs })),
          )
        : asked.what === 'end'
          ? [button(words.yesEnd, () => this.#answer({ kind: 'end', momentMs: asked.momentMs }))]
          : [];
    this.#hands.prompt.replaceChildren(
      ...[element('p', 'sot-prompt__words', sentence), ...choices, button(words.cancel, () => this.close())],
    );
  }

  close(): void {
    this.#asked = undefined;
    this.#hands.prompt.replaceChildren();
  }

  /** Another command came first: who speaks is said without a name, anything else is dropped. */
  leave(): void {
    const asked = this.#asked;
    if (asked?.what === 'speaker') this.#answer({ kind: 'speaker', momentMs: asked.momentMs });
    else this.close();
  }

  /** @returns whether the key was an answer */
  takesKey(event: KeyboardEvent, command: Command | undefined): boolean {
    const asked = this.#asked;
    if (!asked) return false;
    if (event.code === 'Escape') this.close();
    else if (asked.what === 'end') return this.#takesEnd(event, asked.momentMs, command);
    else if (asked.what === 'break') return this.#takesBreak(event, asked.momentMs, command);
    else {
      const digit = digitOf(event);
      const found = digit === undefined ? undefined : this.#props.speakers.find((one) => one.digit === digit);
      if (!found) return false;
      this.takesSpeaker(found);
    }
    return true;
  }

  /** A name was pressed: who speaks now, unless it answers a question. */
  takesSpeaker({ speaker }: DeskSpeaker): boolean {
    const asked = this.#asked;
    if (asked?.what === 'speaker') this.#answer({ kind: 'speaker', momentMs: asked.momentMs, speaker });
    else if (asked?.what === 'asker') this.ask({ what: 'asked', momentMs: asked.momentMs, asker: speaker });
    else if (asked?.what === 'asked')
      this.#answer({ kind: 'question', momentMs: asked.momentMs, speaker: asked.asker, addressee: speaker });
    else return false;
    return true;
  }

  #takesEnd(event: KeyboardEvent, momentMs: number, command: Command | undefined): boolean {
    // The key that asked does not answer: no single key held or pressed twice ends a hearing.
    if (event.code === 'Enter' || event.code === 'NumpadEnter') this.#answer({ kind: 'end', momentMs });
    return command === 'end' || event.code.endsWith('Enter');
  }

  #takesBreak(event: KeyboardEvent, momentMs: number, command: Command | undefined): boolean {
    const digit = command === 'pause' ? 1 : digitOf(event);
    const kind = digit === undefined ? undefined : offRecordKinds[digit - 1];
    if (kind) this.#answer({ kind, momentMs });
    return kind !== undefined;
  }

  #answer(answer: NonNullable<Answer>): void {
    this.close();
    this.#onAnswer(answer);
  }
}
