import type { IslandStart } from '#design/islands';
import { ring } from './alarm-bell.ts';
import { FromRoom } from './from-room.ts';
import { type Command, comboOf, commandOf, loadKeymap } from './keymap.ts';
import { makeLegend, preRollSeconds } from './legend.ts';
import { Outbox, type WaitingMark } from './outbox.ts';
import { Prompts } from './prompts.ts';
import { Room } from './room.ts';
import { type DeskProps, type DeskSpeaker, makeHands, waitingRow } from './screen.ts';
import { Starter } from './starter.ts';
import { ShownState } from './state.ts';
import { deliverToCourt } from './to-court.ts';
import { deliverToRecorder } from './to-recorder.ts';

/** Marks that somebody usually puts into words at once. */
const worded = ['motion', 'evidence', 'objection', 'ruling', 'pleadings', 'last_word', 'question'];
const atOnce = ['begin', 'break', 'deliberation', 'resume', 'announcement', 'closed', 'open', 'postponement', 'end'];

/** The beginning may have taken so long to the court, whose clock gives it its time, and a mark after it less. */
const ON_ITS_WAY_MS = 500;

const start: IslandStart = (root, raw) => {
  const props = raw as unknown as DeskProps;
  const [place, list] = [
    root.querySelector<HTMLElement>('[data-hands]'),
    root.querySelector<HTMLElement>('[data-waiting]'),
  ];
  if (!place || !list || !props.mayMark) return;
  new HearingDesk(root, place, list, props);
};

/** Keys, fingers and the note line of one hearing. */
class HearingDesk {
  readonly #props: DeskProps;
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #state: ShownState;
  readonly #hands: ReturnType<typeof makeHands>;
  readonly #prompts: Prompts;
  readonly #outbox: Outbox;
  readonly #toRecorder: Outbox;
  readonly #fromRoom: FromRoom;
  readonly #room: Room | undefined;
  readonly #starter: Starter | undefined;
  readonly #legend: ReturnType<typeof makeLegend>;
  #speaker: string | undefined;
  /** The last question is answered by whom it was put to. */
  #asked: string | undefined;
  #awaitsWords: { readonly id: string; readonly kind: string } | undefined;
  /** The recording of this hearing: marks go into its chain too. */
  #recordingId: string | undefined;
  #courtAlarm = '';
  /** When this computer began the hearing, by its own clock. */
  #beganMs = 0;
  /** Made here and not yet seen in what the court tells. */
  readonly #made = new Map<string, string>();

  constructor(root: HTMLElement, place: HTMLElement, list: HTMLElement, props: DeskProps) {
    this.#props = props;
    this.#root = root;
    this.#list = list;
    this.#state = new ShownState(root, props);
    this.#hands = makeHands(place, props, (speaker) => this.#namePressed(speaker));
    this.#prompts = new Prompts(this.#hands, props, ({ momentMs, kind, ...rest }) => this.#mark(kind, momentMs, rest));
    this.#fromRoom = this.#listenToRoom();
    this.#recordingId = root.querySelector<HTMLElement>('[data-rec]')?.dataset.recording;
    this.#room = props.recorder ? new Room(root, props, props.recorder, () => this.#roomTold()) : undefined;
    this.#starter = this.#starterOf(root);
    this.#toRecorder = this.#outboxOfRecorder();
    this.#outbox = this.#outboxOfCourt();
    this.#legend = makeLegend(place, props, loadKeymap(localStorage), (command) => this.#do(command));
    for (const mark of this.#outbox.waiting) {
      if (!mark.isWords) this.#made.set(mark.id, mark.kind);
      this.#show(mark);
    }
    this.#followMade();
    this.#fromRoom.look(this.#recordingId);
    document.addEventListener('keydown', (event) => this.#key(event));
    this.#hands.form.addEventListener('submit', (event) => this.#note(event));
    root.addEventListener('submit', (event) => this.#formSent(event));
    new MutationObserver(() => {
      this.#dropArrived();
      this.#soundCourtAlarm();
      this.#fromRoom.look(this.#recordingId);
    }).observe(root, { childList: true, subtree: true });
  }

  #starterOf(root: HTMLElement): Starter | undefined {
    const form = root.querySelector<HTMLFormElement>('[data-start]');
    if (!form) return undefined;
    return new Starter(form, this.#props, this.#room, {
      say: (sentence) => this.#say(sentence),
      onBegun: (recordingId) => this.#begun(recordingId),
    });
  }

  #outboxOfCourt(): Outbox {
    const { hearing } = this.#props;
    const said = {
      onKept: (mark: WaitingMark, refused: string | null, isJoined: boolean) => this.#kept(mark, refused, isJoined),
      onRefused: (mark: WaitingMark, sentence: string) => this.#refused(mark, sentence),
    };
    return new Outbox({
      store: `ashyq-marks:${hearing}`,
      deliver: (mark) => deliverToCourt(hearing, mark, said),
      onChange: (waiting, isReached) => this.#sent(waiting, isReached),
    });
  }

  /** Beside the court: each mark once in both, by its identifier, and either may be out of reach. */
  #outboxOfRecorder(): Outbox {
    const { hearing, by } = this.#props;
    return new Outbox({
      store: `ashyq-marks-recorder:${hearing}`,
      deliver: async (mark) => this.#room !== undefined && (await deliverToRecorder(this.#room.link, by, mark)),
      onChange: () => undefined,
    });
  }

  /** What the judge does on the panel of the video room comes by way of the court. */
  #listenToRoom(): FromRoom {
    const store = `ashyq-marks-of-room:${this.#props.hearing}`;
    return new FromRoom({
      ...{ root: this.#root, store, memory: localStorage },
      pass: (mark) => this.#toRecorder.add(mark),
    });
  }

  #roomTold(): void {
    this.#recordingId = this.#room?.recordingId ?? this.#recordingId;
    this.#state.setRoom(this.#room?.status);
    this.#fromRoom.look(this.#recordingId);
  }

  #key(event: KeyboardEvent): void {
    if (event.repeat || this.#legend.takesKey(event)) return;
    const command = commandOf(this.#legend.keymap(), comboOf(event));
    const isAnswer = this.#prompts.takesKey(event, command);
    if (isAnswer || (command && this.#isCommand(event))) event.preventDefault();
    if (isAnswer) return;
    if (command && event.defaultPrevented) {
      if (this.#prompts.isOpen) this.#prompts.leave();
      this.#do(command);
    } else if (event.code === 'Escape') this.#awaitWords(undefined);
    // Whatever is typed is a note: the line takes the first character too.
    else if (isCharacter(event) && event.code !== 'Space' && !isTyped(event)) this.#hands.input.focus();
  }

  /** Keys of the numpad are characters for who is typing. */
  #isCommand(event: KeyboardEvent): boolean {
    const isFree = event.target === this.#hands.input && this.#hands.input.value === '';
    return !(isCharacter(event) && isTyped(event)) || isFree;
  }

  #do(command: Command): void {
    const { words } = this.#props;
    const { kind, isOffRecord } = this.#state;
    if (command === 'start') this.#start();
    else if (kind === 'not_begun') this.#say(words.notBegun);
    else if (kind === 'ended') this.#say(words.ended);
    else if (command === 'end') this.#prompts.ask({ what: 'end', momentMs: Date.now() });
    else if (command === 'pause') {
      if (isOffRecord) this.#mark('resume', Date.now());
      else this.#prompts.ask({ what: 'break', momentMs: Date.now() });
    } else if (isOffRecord) this.#say(words.onBreak);
    else this.#point(command);
  }

  /** A moment of the room, a little before the key; before the beginning there is nothing to point at. */
  #heardMs(): number {
    const nowMs = Date.now();
    return Math.min(nowMs, Math.max(nowMs - preRollSeconds() * 1000, this.#beganMs + ON_ITS_WAY_MS));
  }

  #point(command: Exclude<Command, 'start' | 'end' | 'pause'>): void {
    const momentMs = this.#heardMs();
    if (command === 'speaker') this.#prompts.ask({ what: 'speaker', momentMs });
    else if (command === 'question') this.#prompts.ask({ what: 'asker', momentMs });
    else if (command === 'closed') this.#mark(this.#state.isClosed ? 'open' : 'closed', Date.now());
    else this.#mark(command, momentMs, this.#speaker ? { speaker: this.#speaker } : {});
  }

  #start(): void {
    const { kind, waitsForDesk } = this.#state;
    if (this.#starter && (kind === 'not_begun' || waitsForDesk)) void this.#starter.press();
    else this.#say(this.#state.kind === 'ended' ? this.#props.words.ended : '');
  }

  #begun(recordingId: string): void {
    this.#recordingId = recordingId;
    const { waitsForDesk } = this.#state;
    if (!waitsForDesk) {
      this.#mark('begin', Date.now());
      return;
    }
    // The judge has begun on the panel: that mark is the beginning, here it is joined, and the recorder hears of it as of each other.
    this.#outbox.add({ id: waitsForDesk, kind: 'begin', ...this.#momentOf(Date.now()) });
    this.#fromRoom.look(recordingId);
    this.#room?.look();
  }

  #namePressed(one: DeskSpeaker): void {
    if (this.#prompts.takesSpeaker(one)) return;
    const { kind, isOffRecord } = this.#state;
    if (kind === 'not_begun') this.#say(this.#props.words.notBegun);
    else if (isOffRecord) this.#say(this.#props.words.onBreak);
    else this.#mark('speaker', this.#heardMs(), { speaker: one.speaker });
  }

  #mark(given: string, momentMs: number, who: Pick<WaitingMark, 'speaker' | 'addressee' | 'words'> = {}): void {
    // Who was asked and takes the floor answers.
    const kind = given === 'speaker' && who.speaker !== undefined && who.speaker === this.#asked ? 'answer' : given;
    const mark = { id: crypto.randomUUID(), kind, ...this.#momentOf(momentMs), ...who };
    this.#say('');
    if (kind === 'begin') this.#beganMs = momentMs;
    this.#made.set(mark.id, kind);
    this.#show(mark);
    this.#followMade();
    if (kind !== 'note') this.#asked = kind === 'question' ? who.addressee : undefined;
    if (['speaker', 'answer', 'question'].includes(kind) && who.speaker) this.#speaker = who.speaker;
    this.#awaitWords(worded.includes(kind) ? mark : undefined);
    this.#outbox.add(mark);
    if (mark.recordingId) this.#toRecorder.add(mark);
    if (kind === 'end') this.#recordingId = undefined;
    this.#room?.look();
  }

  #momentOf(momentMs: number): Pick<WaitingMark, 'momentMs' | 'atUs' | 'recordingId'> {
    const atUs = Math.round((momentMs + (this.#room?.link.aheadMs ?? 0)) * 1000);
    return { momentMs, atUs, recordingId: this.#recordingId };
  }

  #show(mark: WaitingMark): void {
    if (!mark.isWords) this.#list.prepend(waitingRow(mark, this.#props));
  }

  #note(event: Event): void {
    event.preventDefault();
    const { input } = this.#hands;
    const text = input.value.trim();
    input.value = '';
    const about = this.#awaitsWords;
    this.#awaitWords(undefined);
    if (text === '') return;
    if (!about) this.#mark('note', this.#heardMs(), { words: text });
    else for (const box of [this.#outbox, this.#toRecorder]) this.#giveWords(box, about, text);
    const row = about && this.#list.querySelector(`[data-waiting="${about.id}"] .sot-log__what`);
    row?.append(` ${text}`);
  }

  #giveWords(box: Outbox, { id, kind }: { readonly id: string; readonly kind: string }, words: string): void {
    const isWanted = box === this.#outbox || this.#recordingId !== undefined;
    if (isWanted && !box.giveWords(id, words))
      box.add({ id, kind, words, isWords: true, ...this.#momentOf(Date.now()) });
  }

  #awaitWords(mark: { readonly id: string; readonly kind: string } | undefined): void {
    this.#awaitsWords = mark;
    const { words, kinds } = this.#props;
    this.#hands.label.textContent = mark ? words.noteFor + (kinds[mark.kind] ?? '') : words.note;
    if (mark) this.#hands.input.focus();
  }

  /** Buttons of the plain forms mark at once, without loading the page anew. */
  #formSent(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form === this.#hands.form) return;
    const kind = form.matches('[data-quick]') && event.submitter instanceof HTMLButtonElement && event.submitter.value;
    if (kind && atOnce.includes(kind)) {
      event.preventDefault();
      this.#mark(kind, Date.now());
    }
  }

  #kept(mark: WaitingMark, courseRefused: string | null, isJoined: boolean): void {
    if (isJoined) this.#forget(mark);
    if (courseRefused) this.#say(this.#props.courseWords[courseRefused] ?? courseRefused);
    // Its row from the court may be there before its answer.
    if (document.getElementById(`mark-${mark.id}`)) this.#dropArrived();
  }

  #refused(mark: WaitingMark, sentence: string): void {
    this.#forget(mark);
    this.#say(this.#props.words.refused + sentence);
  }

  #forget({ id }: WaitingMark): void {
    this.#made.delete(id);
    this.#list.querySelector(`[data-waiting="${id}"]`)?.remove();
  }

  #sent(waiting: readonly WaitingMark[], isReached: boolean): void {
    const { words } = this.#props;
    const kept = this.#recordingId === undefined ? words.notSent : this.#props.room.keptByRecorder;
    if (!isReached) this.#say(`${kept} ${words.waiting}${waiting.length}`);
    else if (this.#hands.notice.dataset.kind === 'away') this.#say('');
    this.#hands.notice.dataset.kind = isReached ? '' : 'away';
  }

  #dropArrived(): void {
    for (const id of this.#made.keys()) if (document.getElementById(`mark-${id}`)) this.#made.delete(id);
    for (const row of this.#list.querySelectorAll<HTMLElement>('[data-waiting]'))
      if (document.getElementById(`mark-${row.dataset.waiting}`)) row.remove();
    this.#followMade();
  }

  /** A computer that does not hear the recorder itself, as the judge's may be, sounds what the court tells. */
  #soundCourtAlarm(): void {
    const told = this.#root.querySelector('[data-room-alarms]')?.textContent ?? '';
    const isNew = told !== this.#courtAlarm && told !== '';
    this.#courtAlarm = told;
    if (isNew && this.#root.dataset.linked === undefined) ring();
  }

  #followMade(): void {
    this.#state.follow([...this.#made.values()]);
  }

  #say(sentence: string): void {
    if (this.#hands.notice.textContent !== sentence) this.#hands.notice.textContent = sentence;
  }
}

function isCharacter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !altKey && !metaKey;
}

function isTyped({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

export default start;
