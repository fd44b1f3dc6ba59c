import { type Disk, type Frame, type GapCause, type Sha256, type TrackFormat, TrackIsClosed } from '@ashyq/cmaf';
import { CameraFeed, type CameraPlan } from '../camera/camera-feed.ts';
import { type Clock, every } from '../clock/clock.ts';
import { notTwice } from '../clock/not-twice.ts';
import type { Mark } from '../marks/mark.ts';
import type { MarkVerdict } from '../marks/mark-book.ts';
import { RECORDING_FORMAT, type RecordingHead } from '../recording/head.ts';
import { levelCopies } from '../recording/level-copies.ts';
import { type MirroredDisk, mirrorDisk } from '../recording/mirror-disk.ts';
import { NoSuchRecording, Recording, type RecordingPlace } from '../recording/recording.ts';
import type { Signer } from '../recording/signer.ts';
import type { ReadingPace } from '../rtsp/reading-pace.ts';
import { alarmsOf } from './alarms.ts';
import type { DiskPlace, WatchedPlace } from './disk-place.ts';
import { type CameraCheck, checkCamera, nameOf } from './precheck.ts';
import { Preview } from './preview.ts';
import { bringBackDisks, restoreDisks, slowDisks } from './room-disks.ts';
import type { RoomMemory, RoomSetting } from './room-memory.ts';
import { type RecordingOrder, RoomRefusal, type RoomState } from './room-state.ts';
import { fullDisks, planForSpace, RESERVE_S, type SpacePlan, type StoredRecording } from './space-plan.ts';
import { foldersOf, isKept, tracksOf } from './tracks-of.ts';

export interface CourtroomOptions {
  /** Of this recorder, as the court's inventory has it. */
  readonly name: string;
  readonly disks: readonly WatchedPlace[];
  readonly memory: RoomMemory;
  readonly signer: Signer;
  readonly sha256: Sha256;
  readonly clock: Clock;
  /** When cameras that are timed by their own clocks are read. Default: as soon as something comes. */
  readonly pace?: ReadingPace;
  /** What is stored besides the recording under way; the uploader knows it. */
  readonly stored?: () => Promise<readonly StoredRecording[]>;
  readonly log?: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

const SEAL_MS = 60_000;
/** A disk that has filled up is told within two seconds. */
const SPACE_MS = 1000;
const REOPEN_MS = 1000;
const LOOK_AT_STORED_US = 60_000_000;
/** Four cameras of 4 Mbit/s with sound, until it is measured. */
const LIKELY_BYTES_PER_SECOND = 2_100_000;

/** One courtroom: its cameras, the recording under way, and what threatens it. */
export class Courtroom {
  readonly #options: CourtroomOptions;
  readonly #mirror: MirroredDisk;
  #feeds = new Map<string, CameraFeed>();
  readonly #previews = new Map<string, Preview>();
  #recording: Recording | undefined;
  #isWriting = true;
  #space: SpacePlan | undefined;
  readonly #looksAtSpace = notTwice(() => this.#lookAtSpace());
  #free: number[] = [];
  #stops: (() => void)[] = [];
  #lookedAtStoredUs = Number.NEGATIVE_INFINITY;
  #isUploadLate = () => false;
  #busy: Promise<unknown> = Promise.resolve();
  /** Whenever something durable was added. */
  onKept: (recording: string) => void = () => undefined;

  constructor(options: CourtroomOptions) {
    this.#options = options;
    const { disks, clock, log } = options;
    this.#mirror = mirrorDisk(
      disks.map(({ disk }) => disk),
      { clock, onLost: (disk, reason) => log?.('disk-lost', { disk, reason: String(reason) }) },
    );
  }

  /** Goes on with what a kill or a power cut interrupted, and watches from here on. */
  async start(): Promise<void> {
    const { memory, clock } = this.#options;
    const { current, setting } = memory.remembered;
    if (setting) this.#connect(setting.cameras);
    if (current) await this.#goOnAfterStop(current);
    this.#stops = [every(clock, SEAL_MS, () => void this.#seal()), every(clock, SPACE_MS, this.#looksAtSpace)];
    await this.#lookAtSpace();
  }

  /** Leaves the recording open, to be gone on with at the next start. */
  async stop(): Promise<void> {
    for (const stop of this.#stops) stop();
    for (const feed of this.#feeds.values()) feed.stop();
    await this.#busy;
    for (const { track } of this.#tracks()) this.#recording?.flush(track);
    await this.#recording?.seal();
  }

  set isUploadLate(ask: () => boolean) {
    this.#isUploadLate = ask;
  }

  /** Both disks as one, as far as they take part. */
  get disk(): Disk {
    return this.#mirror;
  }

  /** The first that takes part: what is on it is all there. */
  get wholePlace(): DiskPlace {
    const at = this.#mirror.healthy.indexOf(true);
    const place = this.#options.disks[Math.max(0, at)];
    if (!place) throw new RangeError('a recorder needs a disk');
    return place;
  }

  get recordingId(): string | undefined {
    return this.#recording?.head.recordingId;
  }

  get marks(): readonly Mark[] {
    return this.#recording?.marks ?? [];
  }

  get setting(): RoomSetting | undefined {
    return this.#options.memory.remembered.setting;
  }

  /** What the court says about this room; kept for when the court cannot be reached. */
  async arrange(setting: RoomSetting): Promise<void> {
    await this.#options.memory.keep({ setting });
    if (!this.#recording) this.#connect(setting.cameras);
  }

  /** Each camera as it would be recorded; those that are connected are not asked twice. */
  check(cameras = this.setting?.cameras ?? []): Promise<readonly CameraCheck[]> {
    return Promise.all(cameras.map((plan) => checkCamera(plan, this.#options.clock)));
  }

  /** @throws RoomRefusal */
  begin(order: RecordingOrder): Promise<RecordingHead> {
    return this.#alone(async () => {
      const { clock, disks, memory, name, signer, log } = this.#options;
      if (this.#recording) throw new RoomRefusal('already-recording');
      // A page of the court names none: passwords of cameras never come to a browser.
      const cameras = order.cameras.length > 0 ? order.cameras : (this.setting?.cameras ?? []);
      const tracks = tracksOf(cameras);
      if (tracks.length === 0) throw new RoomRefusal('no-cameras');
      if (await this.#mirror.read(`${order.id}/head.json`)) throw new RoomRefusal('id-taken');
      const { id, hearingId, room, language } = order;
      const madeBy = { recorder: name, key: signer.publicKey };
      const head: RecordingHead = {
        format: RECORDING_FORMAT,
        recordingId: id,
        hearingId,
        room,
        language,
        tracks,
        madeBy,
        beganAt: clock.nowUs(),
      };
      await memory.keep({ setting: { room, language, cameras }, current: { id, isOnBreak: false } });
      this.#connect(cameras);
      restoreDisks(this.#mirror, disks);
      this.#recording = await Recording.begin(this.#placeOf(id, 'restart'), head);
      this.#isWriting = true;
      log?.('began', { recording: id });
      this.onKept(id);
      return head;
    });
  }

  /** @throws RoomRefusal */
  pause(): Promise<void> {
    return this.#alone(async () => {
      const recording = this.#current();
      recording.pause();
      await this.#options.memory.keep({ current: { id: recording.head.recordingId, isOnBreak: true } });
    });
  }

  /** @throws RoomRefusal */
  goOn(): Promise<void> {
    return this.#alone(async () => {
      const recording = this.#current();
      recording.goOn();
      await this.#options.memory.keep({ current: { id: recording.head.recordingId, isOnBreak: false } });
    });
  }

  /** @throws RoomRefusal */
  end(reason: string): Promise<void> {
    return this.#alone(async () => {
      const recording = this.#current();
      const { recordingId: id } = recording.head;
      this.#recording = undefined;
      await recording.close(reason);
      await this.#options.memory.keep({ current: undefined });
      this.#options.log?.('ended', { recording: id });
      this.onKept(id);
      if (this.#mirror.healthy.includes(false)) void this.#completeCopies(id);
    });
  }

  /** @throws RoomRefusal */
  async mark(value: unknown): Promise<MarkVerdict> {
    const recording = this.#current();
    const verdict = await recording.mark(value);
    if (verdict === 'kept') this.onKept(recording.head.recordingId);
    return verdict;
  }

  preview(track: string): Preview | undefined {
    return this.#previews.get(track);
  }

  get state(): RoomState {
    const { clock, name, disks } = this.#options;
    const nowUs = clock.nowUs();
    const feeds = [...this.#feeds].map(([camera, feed]) => ({ name: camera, state: feed.state }));
    const recording = this.#recording;
    return {
      ...{ recorder: name, nowUs, space: this.#space },
      status: recording ? (recording.isOnBreak ? 'break' : 'recording') : 'idle',
      recording: recording && {
        ...{ id: recording.head.recordingId, hearingId: recording.head.hearingId, beganAt: recording.head.beganAt },
        marks: recording.marks.length,
        durableBytes: recording.durableBytes,
      },
      cameras: feeds.map(({ name: camera, state }) => ({ name: camera, ...state })),
      disks: disks.map((_, at) => ({ isHealthy: this.#mirror.healthy[at] ?? false, freeBytes: this.#free[at] ?? 0 })),
      alarms: alarmsOf({
        ...{ nowUs, feeds, disks: this.#mirror.healthy, isWriting: !recording || this.#isWriting },
        slowDisks: slowDisks(this.#mirror, disks),
        ...{
          unkept: recording?.unkept ?? [],
          space: recording ? this.#space : undefined,
          isUploadLate: this.#isUploadLate(),
        },
      }),
    };
  }

  /** Deeds that change the room, one after another. */
  #alone<Kind>(deed: () => Promise<Kind>): Promise<Kind> {
    const done = this.#busy.then(deed);
    this.#busy = done.catch(() => undefined);
    return done;
  }

  #current(): Recording {
    if (!this.#recording) throw new RoomRefusal('not-recording');
    return this.#recording;
  }

  #tracks(): readonly { readonly track: string }[] {
    return (this.#recording?.head.tracks ?? []).map(({ name }) => ({ track: name }));
  }

  /** Cameras whose plan did not change stay connected: the picture that was checked is the one that is recorded. */
  #connect(cameras: readonly CameraPlan[]): void {
    const wanted = new Map(cameras.map((plan) => [nameOf(plan), plan]));
    for (const [name, feed] of this.#feeds) {
      const plan = wanted.get(name);
      if (plan && JSON.stringify(plan) === JSON.stringify(feed.plan)) continue;
      feed.stop();
      this.#feeds.delete(name);
    }
    const sink = {
      frame: (track: string, frame: Frame, format: TrackFormat) => {
        this.#previews.get(track)?.push(frame, format);
        if (isKept(track, this.#space?.keep ?? 'all')) this.#recording?.push(track, frame, format);
      },
      idle: (track: string) => this.#recording?.flush(track),
      broken: (track: string, cause: GapCause) => this.#recording?.breakOff(track, cause),
    };
    for (const [name, plan] of wanted) {
      for (const track of [plan.picture, plan.sound])
        if (track && !this.#previews.has(track)) this.#previews.set(track, new Preview());
      if (this.#feeds.has(name)) continue;
      const feed = new CameraFeed(plan, { clock: this.#options.clock, pace: this.#options.pace, sink });
      this.#feeds.set(name, feed);
      feed.start();
    }
    // In the order of the plan, for the screens.
    this.#feeds = new Map(
      [...wanted.keys()].flatMap((name) => {
        const feed = this.#feeds.get(name);
        return feed ? [[name, feed] as const] : [];
      }),
    );
  }

  #placeOf(id: string, cause: GapCause): RecordingPlace {
    const { sha256, signer, clock } = this.#options;
    const onFailure = (reason: unknown) => this.#failed(id, reason);
    return { disk: this.#mirror, folder: id, sha256, signer, clock, cause, onFailure };
  }

  /** No disk takes it: it is tried again each second, for space may have come or a disk may be back. */
  #failed(id: string, reason: unknown): void {
    if (!this.#isWriting || this.#recording?.head.recordingId !== id) return;
    this.#isWriting = false;
    this.#options.log?.('not-recorded', { recording: id, reason: String(reason) });
    const again = () =>
      void this.#alone(async () => {
        if (this.#recording?.head.recordingId !== id) return;
        await this.#lookAtSpace();
        try {
          await this.#reopen(id, 'disk');
        } catch (error) {
          this.#options.log?.('not-recorded', { recording: id, reason: String(error) });
          this.#options.clock.after(REOPEN_MS, again);
        }
      });
    this.#options.clock.after(REOPEN_MS, again);
  }

  async #reopen(id: string, cause: GapCause): Promise<void> {
    const { disks, sha256 } = this.#options;
    const isOnBreak = this.#recording?.isOnBreak ?? false;
    await bringBackDisks(this.#mirror, disks, foldersOf(id, this.setting?.cameras ?? []), sha256);
    this.#recording = await Recording.resume(this.#placeOf(id, cause));
    if (isOnBreak) this.#recording.pause();
    this.#isWriting = true;
    this.#options.log?.('went-on', { recording: id, cause });
  }

  /** What was being begun may not exist yet, and what was being ended may be closed in part. */
  async #goOnAfterStop({ id, isOnBreak }: { readonly id: string; readonly isOnBreak: boolean }): Promise<void> {
    try {
      await this.#reopen(id, 'restart');
    } catch (error) {
      if (!(error instanceof NoSuchRecording || error instanceof TrackIsClosed)) throw error;
      this.#options.log?.('nothing-to-go-on-with', { recording: id, reason: error.message });
      await this.#options.memory.keep({ current: undefined });
    }
    if (isOnBreak) this.#recording?.pause();
    if (this.#recording?.isEnding) await this.end('ended');
  }

  /** A disk that was out gets what it missed, now that no hearing waits for it. */
  async #completeCopies(id: string): Promise<void> {
    const { disks, sha256, log } = this.#options;
    const all = disks.map(({ disk }) => disk);
    const level = await levelCopies(all, foldersOf(id, this.setting?.cameras ?? []), {
      sha256,
      mostBytes: Number.POSITIVE_INFINITY,
    });
    log?.('copies-completed', { recording: id, level });
  }

  async #seal(): Promise<void> {
    const recording = this.#recording;
    if (!recording || !this.#isWriting) return;
    try {
      if (await recording.seal()) this.onKept(recording.head.recordingId);
    } catch (error) {
      this.#failed(recording.head.recordingId, error);
    }
  }

  /** Sizes of old recordings are many files to look at: only when space is short, and once a minute. */
  async #storedIfShort(freeBytes: number, bytesPerSecond: number): Promise<readonly StoredRecording[]> {
    const nowUs = this.#options.clock.nowUs();
    const isSoon = nowUs - this.#lookedAtStoredUs < LOOK_AT_STORED_US;
    if (isSoon || freeBytes >= RESERVE_S * bytesPerSecond) return [];
    this.#lookedAtStoredUs = nowUs;
    return (await this.#options.stored?.()) ?? [];
  }

  async #lookAtSpace(): Promise<void> {
    const { disks, clock } = this.#options;
    this.#free = await Promise.all(disks.map((place) => place.freeBytes().catch(() => 0)));
    const bytesPerSecond = this.#recording?.bytesPerSecond ?? LIKELY_BYTES_PER_SECOND;
    const planOf = (stored: readonly StoredRecording[]) =>
      planForSpace({ nowUs: clock.nowUs(), freeBytes: this.#fullerBytes, bytesPerSecond, stored });
    let plan = planOf(await this.#storedIfShort(this.#fullerBytes, bytesPerSecond));
    for (const id of plan.remove) {
      this.#options.log?.('removed', { recording: id });
      for (const place of disks) await place.remove(id).catch(() => undefined);
    }
    if (plan.keep !== 'all' && this.#recording && this.#leaveFullDisks(bytesPerSecond)) plan = planOf([]);
    if (this.#space?.keep === 'all' && plan.keep !== 'all')
      for (const { track } of this.#tracks()) if (!isKept(track, plan.keep)) this.#recording?.breakOff(track, 'disk');
    this.#space = plan;
  }

  /** Free bytes of the fuller disk that takes part. */
  get #fullerBytes(): number {
    return Math.min(...this.#free.filter((_, at) => this.#mirror.healthy[at]));
  }

  /** @returns whether a disk left: it gets what it lacks when the hearing is over */
  #leaveFullDisks(bytesPerSecond: number): boolean {
    const full = fullDisks(
      this.#free.map((free, at) => (this.#mirror.healthy[at] ? free : undefined)),
      bytesPerSecond,
    );
    for (const disk of full) {
      this.#mirror.leaveOut(disk);
      this.#options.log?.('disk-lost', { disk, reason: 'full' });
    }
    return full.length > 0;
  }
}
