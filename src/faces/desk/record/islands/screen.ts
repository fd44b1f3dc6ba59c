import type { AlarmWords } from '../alarm-words.ts';
import type { Command } from './keymap.ts';
import type { WaitingMark } from './outbox.ts';
import type { RecorderAddress } from './recorder-link.ts';

export interface DeskWords {
  readonly legend: string;
  readonly legendHint: string;
  readonly note: string;
  readonly noteFor: string;
  readonly noteHint: string;
  readonly send: string;
  readonly whoSpeaks: string;
  readonly whoAsks: string;
  readonly whoIsAsked: string;
  readonly chooseBreak: string;
  readonly confirmEnd: string;
  readonly yesEnd: string;
  readonly cancel: string;
  readonly waiting: string;
  readonly notSent: string;
  readonly refused: string;
  readonly notBegun: string;
  readonly onBreak: string;
  readonly ended: string;
  readonly startAgain: string;
  readonly reasonFirst: string;
  readonly remap: string;
  readonly remapPress: string;
  readonly remapTaken: string;
  readonly remapReset: string;
  readonly preRoll: string;
}

export interface DeskSpeaker {
  readonly speaker: string;
  readonly digit: number | null;
  readonly name: string;
}

export interface RoomWords {
  /** Of the courtroom, as the recording names it. */
  readonly number: string;
  readonly language: string;
  readonly alarm: AlarmWords;
  /** What is wrong with a camera and what to do, by the recorder's codes. */
  readonly troubles: Readonly<Record<string, string>>;
  readonly tiles: string;
  readonly noCamera: string;
  readonly fresh: string;
  readonly stale: string;
  readonly sound: string;
  readonly disk: string;
  readonly clock: string;
  readonly clockRight: string;
  readonly clockWrong: string;
  readonly connected: string;
  readonly disconnected: string;
  readonly silent: string;
  readonly mute: string;
  readonly passed: string;
  readonly failed: string;
  readonly checking: string;
  readonly notReady: string;
  readonly otherHearing: string;
  readonly notStarted: string;
  readonly keptByRecorder: string;
}

export interface DeskProps {
  readonly hearing: string;
  readonly mayMark: boolean;
  /** Name of who sits at this screen, for marks in the recorder's chain. */
  readonly by: string;
  /** The recorder of the room and its key; null: there is none that a screen reaches. */
  readonly recorder: RecorderAddress | null;
  readonly room: RoomWords;
  readonly speakers: readonly DeskSpeaker[];
  readonly kinds: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<Command, string>>;
  readonly rec: Readonly<Record<string, string>>;
  /** Sentences for the codes of a list that did not follow. */
  readonly courseWords: Readonly<Record<string, string>>;
  readonly words: DeskWords;
}

/** What the script adds to the page: what is asked, the note line, people by digit. */
export interface Hands {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly label: HTMLLabelElement;
  /** What a key has begun and another one ends. */
  readonly prompt: HTMLElement;
  /** What went wrong, or what to press instead. */
  readonly notice: HTMLElement;
  readonly people: HTMLElement;
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

export function button(text: string, onPress: () => void): HTMLButtonElement {
  const made = element('button', 'govuk-button govuk-button--secondary', text);
  made.type = 'button';
  made.addEventListener('click', onPress);
  return made;
}

/** @param onSpeaker a press on a name is the same as its digit */
export function makeHands(place: HTMLElement, props: DeskProps, onSpeaker: (speaker: DeskSpeaker) => void): Hands {
  const { words, speakers } = props;
  const label = element('label', 'govuk-label govuk-label--s', words.note);
  label.htmlFor = 'note-line';
  const input = element('input', 'govuk-input');
  Object.assign(input, { id: 'note-line', name: 'note', autocomplete: 'off', maxLength: 4_000 });
  const hint = element('p', 'govuk-hint', words.noteHint);
  const send = element('button', 'govuk-button govuk-button--secondary', words.send);
  const form = element('form', 'sot-note', label, hint, input, send);
  const prompt = element('div', 'sot-prompt');
  prompt.setAttribute('role', 'status');
  const notice = element('div', 'sot-notice');
  notice.setAttribute('role', 'status');
  const people = element('ul', 'sot-people');
  for (const one of speakers) {
    const name = one.digit === null ? one.name : `${one.digit} · ${one.name}`;
    people.append(
      element(
        'li',
        'sot-people__one',
        button(name, () => onSpeaker(one)),
      ),
    );
  }
  place.append(prompt, notice, people, form);
  return { form, input, label, prompt, notice, people };
}

/** A mark that is on its way, shown at once. */
export function waitingRow(mark: WaitingMark, { kinds, speakers }: DeskProps): HTMLLIElement {
  const named = (speaker: string | undefined): string => speakers.find((one) => one.speaker === speaker)?.name ?? '';
  const at = new Date(mark.momentMs).toLocaleTimeString('en-GB', { timeZone: 'Asia/Almaty' });
  const what = element('div', 'sot-log__what', element('strong', '', kinds[mark.kind] ?? mark.kind));
  for (const line of [named(mark.speaker), named(mark.addressee), mark.words ?? ''])
    if (line) what.append(element('span', 'sot-line', line));
  const row = element('li', 'sot-log__row', element('span', 'sot-log__time', at), what);
  row.dataset.waiting = mark.id;
  return row;
}
