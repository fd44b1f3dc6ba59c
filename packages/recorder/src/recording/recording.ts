import {
  type ChainHead,
  type Disk,
  type Frame,
  type GapCause,
  type MarkEntry,
  readOutline,
  type Sha256,
  type TrackFormat,
  TrackIsClosed,
  TrackWriter,
} from '@ashyq/cmaf';
import type { Clock } from '../clock/clock.ts';
import { type Mark, markEditOf, markOf } from '../marks/mark.ts';
import { MarkBook, type MarkVerdict } from '../marks/mark-book.ts';
import { headOf, MARKS, type RecordingHead } from './head.ts';
import { readIndex } from './read-index.ts';
import { RecordedTrack } from './recorded-track.ts';
import { RootsWriter } from './roots-writer.ts';
import type { Signer } from './signer.ts';
import { CLOSING, type Closing, HEAD, type Root } from './statement.ts';
import { tapLines } from './tap-lines.ts';
import { writeOnce } from './write-once.ts';

export interface RecordingPlace {
  /** One disk, or several as one ({@link mirrorDisk}). */
  readonly disk: Disk;
  /** Of this recording alone. */
  readonly folder: string;
  readonly sha256: Sha256;
  readonly signer: Signer;
  readonly clock: Clock;
  /** Why what was recorded before ended; of a recording that begins it says nothing. Default `restart`. */
  readonly cause?: GapCause;
  /** Where another recording that this one goes on with ended, Unix microseconds: what is missing since is a gap of this one. */
  readonly endedUs?: (track: string) => number | undefined;
  /** A track cannot be kept any more. */
  readonly onFailure?: (reason: unknown) => void;
}

/** There is no such recording, or its head is damaged. */
export class NoSuchRecording extends Error {
  override readonly name = 'NoSuchRecording';
}

/** Tracks and marks of one hearing: all in chains, all sealed each minute, closed once. */
export class Recording {
  readonly head: RecordingHead;
  readonly #place: RecordingPlace;
  readonly #tracks: ReadonlyMap<string, RecordedTrack>;
  readonly #marksWriter: TrackWriter | undefined;
  /** Of chains that are closed already: whoever closed them was killed before the rest. */
  readonly #closed: ReadonlyMap<string, ChainHead>;
  readonly #book: MarkBook;
  readonly #roots: RootsWriter;
  readonly #openedUs: number;
  #sealing: Promise<unknown> = Promise.resolve();
  #marking: Promise<unknown> = Promise.resolve();
  isOnBreak = false;

  private constructor(place: RecordingPlace, opened: Opened) {
    this.head = opened.head;
    this.#place = place;
    this.#tracks = opened.tracks;
    this.#marksWriter = opened.marksWriter;
    this.#closed = opened.closed;
    this.#book = opened.book;
    this.#roots = opened.roots;
    this.#openedUs = place.clock.nowUs();
  }

  /** Begins; the head is durable before the first frame. */
  static async begin(place: RecordingPlace, head: RecordingHead): Promise<Recording> {
    if (!headOf(head)) throw new RangeError('not a head of a recording');
    await place.disk.makeFolder(place.folder);
    await writeOnce(place.disk, place.folder, HEAD, `${JSON.stringify(head)}\n`);
    return new Recording(place, await openParts(place));
  }

  /**
   * Goes on with what was interrupted at any byte.
   * @throws NoSuchRecording
   * @throws TrackIsClosed
   */
  static async resume(place: RecordingPlace): Promise<Recording> {
    return new Recording(place, await openParts(place));
  }

  get marks(): readonly Mark[] {
    return this.#book.marks;
  }

  /** Its end was interrupted: nothing can be added, only {@link close} is left. */
  get isEnding(): boolean {
    return this.#closed.size > 0;
  }

  /** How far each chain is durable. */
  get heads(): ReadonlyMap<string, ChainHead> {
    const heads = [...this.#tracks].map(([name, track]): [string, ChainHead] => [name, track.writer.head]);
    if (this.#marksWriter) heads.push([MARKS, this.#marksWriter.head]);
    return new Map([...heads, ...this.#closed]);
  }

  /** What it writes to one disk, since it was begun or gone on with; nothing in its first ten seconds. */
  get bytesPerSecond(): number | undefined {
    const seconds = (this.#place.clock.nowUs() - this.#openedUs) / 1e6;
    return seconds < 10 ? undefined : this.durableBytes / seconds;
  }

  /** Media that are durable, since it was begun or gone on with. */
  get durableBytes(): number {
    return [...this.#tracks.values()].reduce((sum, { durable }) => sum + durable.sizeBytes, 0);
  }

  push(track: string, frame: Frame, format: TrackFormat): void {
    if (!this.isOnBreak) this.#tracks.get(track)?.push(frame, format);
  }

  /** Tracks that come with another sampling rate than they began with. */
  get unkept(): readonly string[] {
    return [...this.#tracks].flatMap(([name, track]) => (track.hasOtherTicks ? [name] : []));
  }

  /** What is held of a track is kept, since nothing came for a while. */
  flush(track: string): void {
    this.#tracks.get(track)?.flush();
  }

  breakOff(track: string, cause: GapCause): void {
    this.#tracks.get(track)?.breakOff(cause);
  }

  /** Nothing is recorded until the end of the break: not the deliberation, not what people say in a pause. */
  pause(): void {
    if (this.isOnBreak) return;
    this.isOnBreak = true;
    for (const track of this.#tracks.values()) track.breakOff('break');
  }

  goOn(): void {
    this.isOnBreak = false;
  }

  /** Resolves when the mark would survive a power cut, or says why it is not taken. One after another. */
  mark(value: unknown): Promise<MarkVerdict> {
    const done = this.#marking.then(async () => {
      const verdict = this.#book.judge(value);
      // Only what a mark has is kept, whatever came with it.
      const kept = markEditOf(value) ?? markOf(value);
      if (verdict !== 'kept') return verdict;
      if (!this.#marksWriter) throw new TrackIsClosed('the marks are closed');
      await this.#marksWriter.mark(this.#place.clock.nowUs(), kept);
      this.#book.take(kept);
      return verdict;
    });
    this.#marking = done.catch(() => undefined);
    return done;
  }

  /** Signs what is durable since the last time; nothing when nothing is. */
  seal(): Promise<Root | undefined> {
    const done = this.#sealing.then(() => this.#roots.seal(this.heads, this.#place.clock.nowUs()));
    this.#sealing = done.catch(() => undefined);
    return done;
  }

  /** Ends all chains, signs the last root and the closing record. Nothing is written after it. */
  async close(reason: string): Promise<Closing> {
    for (const track of this.#tracks.values()) track.flush();
    await this.#marking;
    const heads = new Map(this.#closed);
    for (const [name, track] of this.#tracks) heads.set(name, await track.writer.close(reason));
    if (this.#marksWriter) heads.set(MARKS, await this.#marksWriter.close(reason));
    await this.#sealing;
    await this.#roots.seal(heads, this.#place.clock.nowUs());
    return this.#roots.close(heads, { closedUs: this.#place.clock.nowUs(), reason });
  }
}

interface Opened {
  readonly head: RecordingHead;
  readonly tracks: ReadonlyMap<string, RecordedTrack>;
  readonly marksWriter: TrackWriter | undefined;
  readonly closed: ReadonlyMap<string, ChainHead>;
  readonly book: MarkBook;
  readonly roots: RootsWriter;
}

async function openParts(place: RecordingPlace): Promise<Opened> {
  const { folder, sha256, signer, cause = 'restart', endedUs = () => undefined, onFailure = () => undefined } = place;
  const head = await readHead(place);
  if (await place.disk.read(`${folder}/${CLOSING}`))
    throw new TrackIsClosed(`the recording ${head.recordingId} is closed`);
  const names = head.tracks.map(({ name }) => name);
  // Lines are told from the first on: those that opening itself writes belong to the next root too.
  const told: [string, string][] = [];
  let tell = (track: string, line: string): void => void told.push([track, line]);
  const disk = tapLines(place.disk, (track, line) => tell(track, line));
  const roots = await RootsWriter.open({ disk: place.disk, folder, recording: head.recordingId, sha256, signer }, [
    ...names,
    MARKS,
  ]);
  const marks = await marksOf(place);
  const closed = new Map<string, ChainHead>();
  const open = async (track: string): Promise<TrackWriter | undefined> => {
    const inside = `${folder}/${track}`;
    try {
      return await TrackWriter.open({ disk, folder: inside, sha256, track, now: () => place.clock.nowUs() });
    } catch (error) {
      if (!(error instanceof TrackIsClosed)) throw error;
      closed.set(track, await headOfIndex(place, inside));
      return undefined;
    }
  };
  const tracks = new Map<string, RecordedTrack>();
  for (const name of names) {
    const writer = await open(name);
    if (writer) tracks.set(name, new RecordedTrack({ writer, cause, endedUs: endedUs(name), onFailure }));
  }
  const marksWriter = await open(MARKS);
  for (const [track, line] of told) roots.tell(track, line);
  tell = (track, line) => roots.tell(track, line);
  return { head, tracks, marksWriter, closed, book: new MarkBook(marks), roots };
}

async function headOfIndex({ disk, sha256 }: RecordingPlace, folder: string): Promise<ChainHead> {
  const lines = await readIndex((await disk.read(`${folder}/index.ndjson`)) ?? new Uint8Array(), sha256);
  const { n, chain } = JSON.parse(lines.at(-1) ?? '{}') as ChainHead;
  return { n, chain };
}

async function readHead({ disk, folder }: RecordingPlace): Promise<RecordingHead> {
  const bytes = await disk.read(`${folder}/${HEAD}`);
  const head = bytes && headOf(JSON.parse(new TextDecoder().decode(bytes)));
  if (!head) throw new NoSuchRecording(`${folder} has no head`);
  return head;
}

async function marksOf({ disk, folder, sha256 }: RecordingPlace): Promise<readonly MarkEntry[]> {
  const outline = await readOutline({ read: (file) => disk.read(`${folder}/${MARKS}/${file}`) }, sha256);
  return outline.marks;
}
