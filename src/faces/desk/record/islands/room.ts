import { isLoud, sayAlarm } from '../alarm-words.ts';
import { AlarmBell } from './alarm-bell.ts';
import { type CameraReady, canRecord, type RecorderState, type Ticks, ticksOf } from './recorder-events.ts';
import { type RecorderAddress, RecorderLink } from './recorder-link.ts';
import { RoomPanel } from './room-panel.ts';
import type { DeskProps } from './screen.ts';

export type Begun = { readonly recordingId: string } | { readonly refused: 'other-hearing' | 'failed' };

interface Word {
  readonly status: RecorderState['status'] | 'silent';
  readonly recordingId?: string;
  readonly alarms: readonly { readonly code: string; readonly track?: string }[];
}

const TELL_AGAIN_MS = 2_000;

/** The recorder of the courtroom for one hearing: what it tells is shown, sounded and passed on to the court. */
export class Room {
  readonly #props: DeskProps;
  readonly #link: RecorderLink;
  readonly #panel: RoomPanel;
  readonly #bell: AlarmBell;
  readonly #root: HTMLElement;
  readonly #onChange: () => void;
  #told = '';
  #isTelling = false;
  #word: Word | undefined;

  constructor(root: HTMLElement, props: DeskProps, at: RecorderAddress, onChange: () => void) {
    const [place, alarm] = [
      root.querySelector<HTMLElement>('[data-room]'),
      root.querySelector<HTMLElement>('[data-alarm]'),
    ];
    if (!place || !alarm) throw new Error('the screen has no place for the room');
    this.#props = props;
    this.#root = root;
    this.#onChange = onChange;
    this.#panel = new RoomPanel(place, props.room, () => this.#link);
    this.#bell = new AlarmBell(alarm, props.room.mute);
    this.#link = new RecorderLink(at, {
      onState: (state) => this.#hear(state),
      onSilence: () => this.#silence(),
    });
  }

  get link(): RecorderLink {
    return this.#link;
  }

  /** Whether this hearing is recorded now; undefined on a computer that never heard the recorder. */
  get status(): Word['status'] | undefined {
    const { state } = this.#link;
    if (!state) return this.#link.wasHeard ? 'silent' : undefined;
    return this.#isOurs(state) ? state.status : 'idle';
  }

  get recordingId(): string | undefined {
    const { state } = this.#link;
    return state && this.#isOurs(state) ? state.recording?.id : undefined;
  }

  /** Ticks before the beginning; undefined: no answer. */
  async check(): Promise<{ readonly ticks: Ticks; readonly canRecord: boolean } | undefined> {
    const answer = await this.#link.ask('GET', '/v1/precheck');
    if (!answer?.ok) return undefined;
    const { cameras } = (await answer.json()) as { cameras: readonly CameraReady[] };
    const ticks = ticksOf(cameras, this.#link.state);
    return { ticks, canRecord: canRecord(cameras, ticks) };
  }

  /** Begins the recording of this hearing, or finds the one that goes on. */
  async begin(): Promise<Begun> {
    const { hearing, room } = this.#props;
    const under = this.recordingId;
    if (under) return { recordingId: under };
    const id = crypto.randomUUID();
    const order = { id, hearingId: hearing, room: room.number, language: room.language };
    const answer = await this.#link.ask('POST', '/v1/recordings', order);
    if (answer?.status === 201) return { recordingId: id };
    return { refused: answer?.status === 409 ? 'other-hearing' : 'failed' };
  }

  /** The hearing moved on: what is an alarm in it may be none before it and after it. */
  look(): void {
    this.#sound();
    void this.#tell();
  }

  #isOurs({ recording }: RecorderState): boolean {
    return recording?.hearingId === this.#props.hearing;
  }

  #hear(state: RecorderState): void {
    this.#root.dataset.linked = 'yes';
    this.#panel.show(state);
    const id = this.#isOurs(state) ? state.recording?.id : undefined;
    const alarms = state.alarms.map(({ code, track }) => ({ code, ...(track === undefined ? {} : { track }) }));
    this.#word = { status: id ? state.status : 'idle', ...(id ? { recordingId: id } : {}), alarms };
    this.#onChange();
    this.look();
  }

  #silence(): void {
    this.#panel.silence();
    // A computer that never heard it may stand in another network: the word of the court counts there.
    if (!this.#link.wasHeard) return;
    this.#word = { status: 'silent', alarms: [] };
    this.#onChange();
    this.look();
  }

  /** Whether the hearing goes on and should be recorded. */
  get #isWanted(): boolean {
    const { state, unrecorded } = this.#root.querySelector<HTMLElement>('[data-rec]')?.dataset ?? {};
    return unrecorded === undefined && ['going', 'announcement'].includes(state ?? '');
  }

  #sound(): void {
    const word = this.#word;
    const alarms = word && this.#isWanted ? alarmsIn(word) : [];
    const { alarm, silent } = this.#props.room;
    const sentences = alarms.map((one) => (one.code === 'silent' ? silent : sayAlarm(one, alarm)));
    this.#bell.show([...new Set(sentences)], alarms.some(isLoud));
  }

  /** What the judge's screen shows comes by way of the court; what could not be told is told again. */
  async #tell(): Promise<void> {
    const body = JSON.stringify(this.#word);
    if (!this.#word || body === this.#told || this.#isTelling) return;
    this.#isTelling = true;
    const answer = await fetch(`/api/minutes/${this.#props.hearing}/room`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body },
    }).catch(() => undefined);
    this.#isTelling = false;
    if (answer?.ok) this.#told = body;
    if (!answer?.ok) setTimeout(() => void this.#tell(), TELL_AGAIN_MS);
    else if (JSON.stringify(this.#word) !== body) void this.#tell();
  }
}

/** A hearing that goes on and is not recorded is an alarm by itself. */
function alarmsIn({ status, alarms }: Word): Word['alarms'] {
  if (status === 'silent') return [{ code: 'silent' }];
  return status === 'recording' ? alarms : [{ code: 'not-recorded' }, ...alarms];
}
