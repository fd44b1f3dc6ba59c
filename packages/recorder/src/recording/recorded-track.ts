import {
  type Frame,
  type GapCause,
  isSameFormat,
  Segmenter,
  type TrackEvent,
  type TrackFormat,
  type TrackWriter,
  ticksOf,
} from '@ashyq/cmaf';

/** What waits for a slow disk at most; beyond it frames are left out and told as a gap. */
const MOST_WAITING_BYTES = 48_000_000;

interface Options {
  readonly writer: TrackWriter;
  /** Why what is missing since the end of an earlier recording is missing. */
  readonly cause: GapCause;
  /** Where another recording of the same source ended, Unix microseconds; of a track that is gone on with it says nothing. */
  readonly endedUs?: number | undefined;
  readonly onFailure: (reason: unknown) => void;
}

/** One track on its way to the disk: frames in, durable parts out. */
export class RecordedTrack {
  readonly writer: TrackWriter;
  readonly #onFailure: (reason: unknown) => void;
  #cause: GapCause;
  readonly #endedUs: number | undefined;
  #segmenter: Segmenter | undefined;
  #format: TrackFormat | undefined;
  #waitingBytes = 0;
  #isFull = false;
  #failed = false;
  /** What comes has other ticks than the track: the sampling rate was changed, and nothing of it can be kept here. */
  hasOtherTicks = false;
  /** What was durable so far, of this process. */
  durable = { parts: 0, sizeBytes: 0 };

  constructor({ writer, cause, endedUs, onFailure }: Options) {
    this.writer = writer;
    this.#onFailure = onFailure;
    this.#cause = cause;
    this.#endedUs = endedUs;
  }

  push(frame: Frame, format: TrackFormat): void {
    const timescale = this.#format?.timescale ?? this.writer.timescale ?? format.timescale;
    this.hasOtherTicks = timescale !== format.timescale;
    if (this.hasOtherTicks || this.#failed || this.#isBehind()) return;
    this.#segmenter ??= this.#begin(format);
    if (this.#format && this.#format !== format && !isSameFormat(this.#format, format))
      this.#keep(this.#segmenter.changeFormat(format));
    this.#format = format;
    this.#keep(this.#segmenter.push(frame));
  }

  /** Nothing came for a while: what is held is kept. */
  flush(): void {
    this.#keep(this.#segmenter?.flush() ?? []);
  }

  breakOff(cause: GapCause): void {
    if (this.#segmenter) this.#keep(this.#segmenter.breakOff(cause));
    // Nothing came since the recorder was started: a break that goes on is no loss of its.
    else this.#cause = cause;
  }

  #begin(format: TrackFormat): Segmenter {
    const [own, us, cause] = [this.writer.after, this.#endedUs, this.#cause];
    if (own) return new Segmenter({ format, after: { ...own, cause } });
    if (us === undefined) return new Segmenter({ format });
    return new Segmenter({ format, after: { endTicks: ticksOf(us, format.timescale), segment: 0, parts: 0, cause } });
  }

  /** A disk that is too slow for too long costs frames, never memory without end. */
  #isBehind(): boolean {
    const isFull = this.#waitingBytes > (this.#isFull ? MOST_WAITING_BYTES / 2 : MOST_WAITING_BYTES);
    if (isFull && !this.#isFull) this.breakOff('disk');
    this.#isFull = isFull;
    return isFull;
  }

  #keep(events: readonly TrackEvent[]): void {
    for (const event of events) {
      const sizeBytes = event.kind === 'part' ? event.chunks.reduce((sum, chunk) => sum + chunk.length, 0) : 0;
      this.#waitingBytes += sizeBytes;
      this.writer.append(event).then(
        () => {
          this.#waitingBytes -= sizeBytes;
          if (event.kind === 'part') this.durable.parts += 1;
          this.durable.sizeBytes += sizeBytes;
        },
        (error) => {
          if (this.#failed) return;
          this.#failed = true;
          this.#onFailure(error);
        },
      );
    }
  }
}
