import { joined } from '../bytes/joined.ts';
import type { Init, Part, TrackEvent } from '../segment/frame.ts';
import type { TrackEnd } from '../segment/segmenter.ts';
import { type ChainHead, hexOf, linkEntry } from './chain.ts';
import type { Disk, DiskFile, Sha256 } from './disk.ts';
import { type Entry, FORMAT, type InitEntry, type PartEntry } from './entry.ts';
import { type RecoveredTrack, recoverTrack } from './recover-track.ts';
import { INDEX, initFile, segmentFile } from './track-files.ts';

export interface TrackPlace {
  readonly disk: Disk;
  /** Of this track alone. */
  readonly folder: string;
  readonly sha256: Sha256;
  readonly track: string;
  /** Unix microseconds. */
  readonly now: () => number;
}

/** A closed recording is never written to again. */
export class TrackIsClosed extends Error {
  override readonly name = 'TrackIsClosed';
}

interface Job {
  readonly entry: TrackEvent | Entry;
  readonly done: PromiseWithResolvers<void>;
}

/** A part that has its place but is not written yet. */
interface LaidPart {
  readonly told: Omit<Part, 'chunks'>;
  readonly name: string;
  readonly file: DiskFile;
  readonly offset: number;
  readonly media: Uint8Array;
}

type Laid = LaidPart | Init | Exclude<TrackEvent | Entry, Part | Init>;

/**
 * Keeps a track: media bytes first, made durable, then the line that tells them, made durable. What waits is written
 * together, so a slow disk costs larger batches and no media. After a failure nothing more is written: open it again.
 */
export class TrackWriter {
  readonly #place: TrackPlace;
  readonly #index: DiskFile;
  /** Where the recording before ended: for the {@link Segmenter} that goes on. */
  readonly after: TrackEnd | undefined;
  /** Ticks of a second in the recording before, which must go on in them. */
  readonly timescale: number | undefined;
  #tail: ChainHead;
  #durable: ChainHead;
  #inits: number;
  #initSha256: string | undefined;
  /** The segment under way, and how far its file is given away. */
  #media: { readonly name: string; readonly file: DiskFile; laidBytes: number } | undefined;
  #touched = new Set<DiskFile>();
  #isFolderTouched = false;
  #queue: Job[] = [];
  #drained = Promise.resolve();
  #isDraining = false;
  #failure: unknown;

  private constructor(place: TrackPlace, index: DiskFile, recovered: RecoveredTrack) {
    this.#place = place;
    this.#index = index;
    this.after = recovered.end;
    this.timescale = recovered.timescale;
    this.#tail = recovered.head;
    this.#durable = recovered.head;
    this.#inits = recovered.inits;
    this.#initSha256 = recovered.lastInitSha256;
  }

  /**
   * Begins a recording, or goes on with one that was interrupted at any byte.
   * @throws TrackIsClosed
   */
  static async open(place: TrackPlace): Promise<TrackWriter> {
    const { disk, folder, track, now } = place;
    await disk.makeFolder(folder);
    const recovered = await recoverTrack(place);
    if (recovered.isClosed) throw new TrackIsClosed(`the recording of ${track} is closed`);
    const index = await disk.open(`${folder}/${INDEX}`);
    await disk.syncFolder(folder);
    const writer = new TrackWriter(place, index, recovered);
    const atUs = now();
    if (recovered.head.n === 0) await writer.#enqueue({ kind: 'begin', format: FORMAT, track, atUs });
    if (recovered.head.n > 0 || recovered.setAside.length > 0)
      await writer.#enqueue({ kind: 'resume', atUs, setAside: recovered.setAside });
    return writer;
  }

  /** What is durable: to be signed, and kept elsewhere too. */
  get head(): ChainHead {
    return this.#durable;
  }

  /** Resolves when the event would survive a power cut. */
  append(event: TrackEvent): Promise<void> {
    return this.#enqueue(event);
  }

  /** @param data any JSON */
  mark(atUs: number, data: unknown): Promise<void> {
    return this.#enqueue({ kind: 'mark', atUs, data });
  }

  /** @returns the head that covers the whole recording. */
  async close(reason: string): Promise<ChainHead> {
    await this.#enqueue({ kind: 'end', atUs: this.#place.now(), reason });
    await this.#drained;
    await this.#media?.file.close();
    await this.#index.close();
    this.#failure = new TrackIsClosed('closed');
    return this.#durable;
  }

  #enqueue(entry: TrackEvent | Entry): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure);
    const done = Promise.withResolvers<void>();
    this.#queue.push({ entry, done });
    if (!this.#isDraining) {
      this.#isDraining = true;
      this.#drained = this.#drain();
    }
    return done.promise;
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      try {
        await this.#keep(batch.map((job) => job.entry));
        for (const job of batch) job.done.resolve();
      } catch (error) {
        this.#failure = error;
        for (const job of [...batch, ...this.#queue]) job.done.reject(error);
        this.#queue = [];
        await Promise.allSettled([this.#index.close(), this.#media?.file.close()]);
      }
    }
    this.#isDraining = false;
  }

  async #keep(batch: readonly (TrackEvent | Entry)[]): Promise<void> {
    const laid: Laid[] = [];
    for (const one of batch) laid.push('chunks' in one ? await this.#layPart(one) : one);
    const [lines] = await Promise.all([this.#link(laid), this.#writeMedia(laid)]);
    await this.#syncMedia();
    await this.#index.append([new TextEncoder().encode(lines)]);
    await this.#index.sync();
    this.#durable = this.#tail;
  }

  async #syncMedia(): Promise<void> {
    await Promise.all([...this.#touched].map((file) => file.sync()));
    for (const file of this.#touched) if (file !== this.#media?.file) await file.close();
    this.#touched.clear();
    if (this.#isFolderTouched) await this.#place.disk.syncFolder(this.#place.folder);
    this.#isFolderTouched = false;
  }

  /** Hashes while the disks write. */
  async #link(laid: readonly Laid[]): Promise<string> {
    let lines = '';
    for (const one of laid) {
      const entry = 'bytes' in one ? await this.#keepInit(one) : 'told' in one ? await this.#entryOf(one) : one;
      if (!entry) continue;
      const { line, head } = await linkEntry(this.#tail, entry, this.#place.sha256);
      lines += line;
      this.#tail = head;
    }
    return lines;
  }

  /** What goes into one file is given to it at once. */
  async #writeMedia(laid: readonly Laid[]): Promise<void> {
    const parts = laid.filter((one) => 'told' in one);
    const files = [...Map.groupBy(parts, ({ file }) => file)];
    await Promise.all(files.map(([file, inFile]) => file.append(inFile.map(({ media }) => media))));
  }

  /** @returns nothing when the parameters are those that the recording before the restart had. */
  async #keepInit({ bytes, timescale, codecs }: Init): Promise<InitEntry | undefined> {
    const sha256 = hexOf(await this.#place.sha256([bytes]));
    if (sha256 === this.#initSha256) return undefined;
    this.#initSha256 = sha256;
    this.#inits += 1;
    const name = initFile(this.#inits);
    const file = await this.#open(name);
    await file.append([bytes]);
    return { kind: 'init', file: name, sizeBytes: bytes.length, sha256, timescale, codecs };
  }

  /** Its place in the file of its segment, and its bytes in one piece: what is hashed once goes to every disk. */
  async #layPart({ chunks, ...told }: Part): Promise<LaidPart> {
    const name = segmentFile(told.segment);
    if (this.#media?.name !== name) {
      const before = this.#media?.file;
      if (before && !this.#touched.has(before)) await before.close();
      const file = await this.#open(name);
      this.#media = { name, file, laidBytes: file.sizeBytes };
    }
    const { file, laidBytes: offset } = this.#media;
    const media = joined(chunks);
    this.#media.laidBytes += media.length;
    this.#touched.add(file);
    return { told, name, file, offset, media };
  }

  async #entryOf({ told: { kind, segment, ...told }, name, offset, media }: LaidPart): Promise<PartEntry> {
    const sha256 = hexOf(await this.#place.sha256([media]));
    return { kind, segment, file: name, offset, sizeBytes: media.length, sha256, ...told };
  }

  async #open(name: string): Promise<DiskFile> {
    const file = await this.#place.disk.open(`${this.#place.folder}/${name}`);
    this.#touched.add(file);
    this.#isFolderTouched = true;
    return file;
  }
}
