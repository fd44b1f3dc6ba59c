import type { OutlineSegment, OutlineTrack } from '../../model/outline.ts';

/** What is loaded before and behind the moment that is played. */
const AHEAD_US = 16_000_000;
const BEHIND_US = 30_000_000;

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
  #buffer: SourceBuffer | undefined;
  #track: OutlineTrack;
  #init = '';
  #focusUs: number;
  #isIdle = true;
  #loading = new AbortController();
  #loadingFile = '';
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

  /** More of the track has come. */
  grow(more: OutlineTrack): void {
    const known = new Set(this.#track.segments.map(([file]) => file));
    const segments = [...this.#track.segments, ...more.segments.filter(([file]) => !known.has(file))];
    this.#track = { ...more, segments: segments.sort((a, b) => a[2] - b[2]) };
    void this.#pump();
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
    void this.#pump();
  }

  #wanted(): readonly OutlineSegment[] {
    const from = this.at(this.#focusUs)?.[2] ?? this.#focusUs;
    return this.#track.segments.filter(([, , fromUs]) => fromUs >= from && fromUs < this.#focusUs + AHEAD_US);
  }

  async #pump(): Promise<void> {
    if (!this.#isIdle || !this.#buffer) return;
    this.#isIdle = false;
    try {
      for (let next = this.#due(); next; next = this.#due()) await this.#load(next);
      await this.#forget();
    } catch {
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
      if (this.#init !== init) await this.#append(await this.#initOf(init));
      this.#init = init;
      await this.#append(bytes);
      this.#loaded.add(file);
    } catch (thrown) {
      // The viewer went elsewhere meanwhile.
      if (!this.#loading.signal.aborted) throw thrown;
    } finally {
      this.#loadingFile = '';
    }
  }

  async #initOf(file: string): Promise<ArrayBuffer> {
    const known = this.#inits.get(file) ?? this.#read(this.#track.name, file);
    this.#inits.set(file, known);
    return await known;
  }

  async #append(bytes: ArrayBuffer): Promise<void> {
    await this.#updated((buffer) => buffer.appendBuffer(bytes));
  }

  /** What lies far behind is taken out of the memory; it is fetched again when it is wanted again. */
  async #forget(): Promise<void> {
    const end = (this.#focusUs - BEHIND_US - this.#originUs) / 1_000_000;
    const first = this.#buffer?.buffered.length ? this.#buffer.buffered.start(0) : Number.POSITIVE_INFINITY;
    if (end <= first + 10) return;
    for (const [file, , fromUs] of this.#track.segments)
      if (fromUs < this.#focusUs - BEHIND_US) this.#loaded.delete(file);
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
