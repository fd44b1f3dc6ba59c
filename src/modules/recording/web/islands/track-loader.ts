import { shownTicksOf, timescaleOf, unixUsOf } from '@ashyq/cmaf';
import type { OutlineSegment, OutlineTrack } from '../../model/outline.ts';

/** What is loaded before and behind the moment that is played. */
const AHEAD_US = 16_000_000;
const BEHIND_US = 30_000_000;
/** No hearing lasts so long. */
const LONGEST_S = 7 * 86_400;
/** 25 pictures a second. */
const USUAL_PICTURE_US = 40_000;
/** What did not come is asked for again after this time. */
const AGAIN_MS = 1000;

/** Where media come from: a court's server, or a copy. */
export type ReadMedia = (track: string, file: string, signal?: AbortSignal) => Promise<ArrayBuffer>;

/** Media of a court's server. */
export function mediaAt(address: string): ReadMedia {
  return async (track, file, signal) => {
    const answer = await fetch(`${address}/${track}/${file}`, signal ? { signal } : {});
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return await answer.arrayBuffer();
  };
}

/** Loads one track around a moment: segment by segment, the one that is needed first. */
export class TrackLoader {
  readonly element: HTMLMediaElement;
  readonly #read: ReadMedia;
  readonly #originUs: number;
  readonly #onFailure: () => void;
  readonly #source = new MediaSource();
  readonly #inits = new Map<string, Promise<ArrayBuffer>>();
  readonly #loaded = new Set<string>();
  /** When the pictures of a loaded segment begin. */
  readonly #shown = new Map<string, readonly number[]>();
  #buffer: SourceBuffer | undefined;
  #track: OutlineTrack;
  #init = '';
  #focusUs: number;
  #isIdle = true;
  #loading = new AbortController();
  #loadingFile = '';
  #restsUntil = 0;
  isOff = false;

  /** @param originUs the moment that is zero to the element */
  constructor(
    element: HTMLMediaElement,
    track: OutlineTrack,
    { read, originUs, onFailure }: { read: ReadMedia; originUs: number; onFailure: () => void },
  ) {
    this.element = element;
    this.#track = track;
    this.#read = read;
    this.#originUs = originUs;
    this.#focusUs = originUs;
    this.#onFailure = onFailure;
    this.#source.addEventListener('sourceopen', () => this.#open(), { once: true });
    element.src = URL.createObjectURL(this.#source);
  }

  static canPlay({ kind, codecs }: Pick<OutlineTrack, 'kind' | 'codecs'>): boolean {
    return 'MediaSource' in globalThis && MediaSource.isTypeSupported(`${kind}/mp4; codecs="${codecs}"`);
  }

  get track(): OutlineTrack {
    return this.#track;
  }

  /** The segment that is played at the moment. */
  at(us: number): OutlineSegment | undefined {
    const { segments } = this.#track;
    let [low, high] = [0, segments.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const segment = segments[middle] as OutlineSegment;
      if (us < segment[2]) high = middle - 1;
      else if (us >= segment[3]) low = middle + 1;
      else return segment;
    }
    return undefined;
  }

  /** Where the next segment after the moment begins. */
  next(us: number): number | undefined {
    return this.#track.segments.find(([, , fromUs]) => fromUs > us)?.[2];
  }

  /** The track as it is known now. */
  grow(track: OutlineTrack): void {
    this.#track = track;
    void this.#pump();
  }

  /**
   * Where the picture after the one that is shown at the moment begins, or the one before it, by what the samples say of
   * themselves. @returns undefined where the bytes that tell it are not here
   */
  picture(us: number, by: 1 | -1): number | undefined {
    const segment = this.at(us);
    const shown = this.#shown.get(segment?.[0] ?? '') ?? [];
    if (by > 0) return shown.find((at) => at > us) ?? (segment && shown.length === 0 ? undefined : this.next(us));
    const now = shown.findLastIndex((at) => at <= us);
    if (now > 0) return shown[now - 1];
    const before = this.#track.segments.findLast(([, , , toUs]) => toUs <= (segment?.[2] ?? us));
    if (!before || (segment && shown.length === 0)) return undefined;
    return this.#shown.get(before[0])?.at(-1) ?? before[3] - this.#pictureUs();
  }

  /** How long a picture of this track lasts, where no bytes of its segment are here. */
  #pictureUs(): number {
    const lengths = [...this.#shown.values()].flatMap(([first, second]) =>
      first === undefined || second === undefined ? [] : [second - first],
    );
    return lengths[0] ?? USUAL_PICTURE_US;
  }

  /** This moment is played, or about to be. */
  focus(us: number): void {
    this.#focusUs = us;
    const wanted = this.#wanted().map(([file]) => file);
    if (this.#loadingFile !== '' && !wanted.includes(this.#loadingFile)) this.#loading.abort();
    void this.#pump();
  }

  #open(): void {
    const { kind, codecs } = this.#track;
    this.#buffer = this.#source.addSourceBuffer(`${kind}/mp4; codecs="${codecs}"`);
    this.#buffer.timestampOffset = -this.#originUs / 1_000_000;
    // Else it ends where its bytes end, and whoever goes to a moment that has not come yet is taken back there.
    this.#source.duration = LONGEST_S;
    void this.#pump();
  }

  #wanted(): readonly OutlineSegment[] {
    const from = this.at(this.#focusUs)?.[2] ?? this.#focusUs;
    return this.#track.segments.filter(([, , fromUs]) => fromUs >= from && fromUs < this.#focusUs + AHEAD_US);
  }

  async #pump(): Promise<void> {
    if (!this.#isIdle || !this.#buffer || performance.now() < this.#restsUntil) return;
    this.#isIdle = false;
    try {
      for (let next = this.#due(); next; next = this.#due()) await this.#load(next);
      await this.#forget();
    } catch {
      this.#restsUntil = performance.now() + AGAIN_MS;
      this.#onFailure();
    } finally {
      this.#isIdle = true;
    }
  }

  #due(): OutlineSegment | undefined {
    return this.isOff ? undefined : this.#wanted().find(([file]) => !this.#loaded.has(file));
  }

  async #load([file, init]: OutlineSegment): Promise<void> {
    this.#loading = new AbortController();
    this.#loadingFile = file;
    try {
      const bytes = await this.#read(this.#track.name, file, this.#loading.signal);
      const initBytes = await this.#initOf(init);
      if (this.#init !== init) await this.#append(initBytes);
      this.#init = init;
      this.#tellPictures(file, bytes, initBytes);
      await this.#append(bytes);
      this.#loaded.add(file);
    } catch (thrown) {
      // The viewer went elsewhere meanwhile.
      if (!this.#loading.signal.aborted) throw thrown;
    } finally {
      this.#loadingFile = '';
    }
  }

  #tellPictures(file: string, bytes: ArrayBuffer, init: ArrayBuffer): void {
    if (this.#track.kind !== 'video') return;
    const timescale = timescaleOf(new Uint8Array(init)) ?? 1;
    this.#shown.set(
      file,
      shownTicksOf(new Uint8Array(bytes)).map((ticks) => unixUsOf(ticks, timescale)),
    );
  }

  async #initOf(file: string): Promise<ArrayBuffer> {
    const known = this.#inits.get(file) ?? this.#read(this.#track.name, file);
    this.#inits.set(file, known);
    try {
      return await known;
    } catch (thrown) {
      this.#inits.delete(file);
      throw thrown;
    }
  }

  async #append(bytes: ArrayBuffer): Promise<void> {
    await this.#updated((buffer) => buffer.appendBuffer(bytes));
  }

  /** What lies far behind is taken out of the memory; it is fetched again when it is wanted again. */
  async #forget(): Promise<void> {
    const end = (this.#focusUs - BEHIND_US - this.#originUs) / 1_000_000;
    const first = this.#buffer?.buffered.length ? this.#buffer.buffered.start(0) : Number.POSITIVE_INFINITY;
    if (end <= first + 10) return;
    for (const [file, , fromUs] of this.#track.segments) {
      if (fromUs >= this.#focusUs - BEHIND_US) break;
      this.#loaded.delete(file);
      this.#shown.delete(file);
    }
    await this.#updated((buffer) => buffer.remove(0, end));
  }

  async #updated(change: (buffer: SourceBuffer) => void): Promise<void> {
    const buffer = this.#buffer;
    if (!buffer) return;
    const done = Promise.withResolvers<void>();
    buffer.addEventListener('updateend', () => done.resolve(), { once: true });
    buffer.addEventListener('error', () => done.reject(new Error('media refused')), { once: true });
    change(buffer);
    await done.promise;
  }
}
