import { initSegment } from '../box/init-segment.ts';
import type { TrackFormat } from '../codec/format.ts';
import { ticksOf } from '../codec/wall-time.ts';
import type { Frame, GapCause, TrackEvent } from './frame.ts';
import { GrowingPart } from './growing-part.ts';
import { settle } from './settle.ts';

export interface SegmenterOptions {
  readonly format: TrackFormat;
  /** The grid: a segment begins with the first key frame at or after each multiple of this in Unix time. Default 2000. */
  readonly segmentMs?: number;
  /**
   * A part ends with the frame that reaches the next multiple of this in Unix time, so those of all tracks end together. Default
   * 250: with the frame that waits for its end and the disk, less than half a second.
   */
  readonly partMs?: number;
  /** What lasts longer than this between two pictures is a gap. Default 500. */
  readonly longestFrameMs?: number;
  /** Where an earlier recording of the same track ended. */
  readonly after?: TrackEnd;
}

export interface TrackEnd {
  readonly endTicks: number;
  readonly segment: number;
  readonly parts: number;
  readonly cause: GapCause;
}

/** Of what a part should last. */
const LONGEST_PART = 1.5;

/** The frame whose duration is not known before the next one comes. */
interface Held {
  readonly frame: Frame;
  readonly decodeTicks: number;
  readonly compositionTicks: number;
}

/**
 * Cuts frames of one track into parts of segments on the grid of the wall clock. Every tick from the first frame to the
 * last is in a part or in a gap. One frame is held back, for a frame lasts until the next one.
 */
export class Segmenter {
  #format: TrackFormat;
  readonly #segmentMs: number;
  readonly #partMs: number;
  readonly #longestMs: number;
  #typicalTicks: number;
  #isInitTold = false;
  #held: Held | undefined;
  #part: GrowingPart | undefined;
  #endTicks: number | undefined;
  #segment: number;
  #slot = 0;
  #sequence: number;
  #cause: GapCause;
  #mustBeKey = true;
  /** Frames that came before the first key frame and cannot be decoded. */
  skippedFrames = 0;

  constructor({ format, segmentMs = 2000, partMs = 250, longestFrameMs = 500, after }: SegmenterOptions) {
    this.#format = format;
    this.#segmentMs = segmentMs;
    this.#partMs = partMs;
    this.#longestMs = longestFrameMs;
    this.#typicalTicks = typicalTicks(format);
    this.#endTicks = after?.endTicks;
    this.#segment = after?.segment ?? 0;
    this.#sequence = after?.parts ?? 0;
    this.#cause = after?.cause ?? 'no-frames';
  }

  /** @returns what became complete by this frame, in the order in which it is to be kept. */
  push(frame: Frame): TrackEvent[] {
    const out: TrackEvent[] = [];
    const time = ticksOf(frame.unixUs, this.#format.timescale);
    if (!this.#held) {
      if (this.#mustBeKey && !frame.isKey) this.skippedFrames += 1;
      else this.#begin(frame, time, out);
      return out;
    }
    const settled = settle({
      frame,
      time,
      beforeTicks: this.#held.decodeTicks,
      typicalTicks: this.#held.frame.durationTicks ?? this.#typicalTicks,
      longestTicks: this.#ticks(this.#longestMs),
      isReordered: this.#isReordered,
    });
    if (settled.isBroken) {
      this.#giveAll(out);
      this.#cause = frame.isAfterLoss ? 'lost-packets' : 'no-frames';
      this.#begin(frame, time, out);
      return out;
    }
    const lasts = settled.decodeTicks - this.#held.decodeTicks;
    this.#keep(this.#held, lasts, out);
    if (lasts > this.#typicalTicks / 2 && lasts < this.#typicalTicks * 2) this.#typicalTicks = lasts;
    this.#hold(frame, settled.decodeTicks, time, out);
    return out;
  }

  /** Gives out what is held, the last frame with the usual duration: when nothing came for a while. */
  flush(): TrackEvent[] {
    const out: TrackEvent[] = [];
    this.#giveAll(out);
    return out;
  }

  /** The source is gone: what follows begins with a key frame, after a gap of this cause. */
  breakOff(cause: GapCause): TrackEvent[] {
    const out = this.flush();
    this.#cause = cause;
    this.#mustBeKey = true;
    return out;
  }

  /** The source sends other parameters from here on. */
  changeFormat(format: TrackFormat): TrackEvent[] {
    if (format.timescale !== this.#format.timescale) throw new RangeError('the ticks of a track never change');
    const out = this.flush();
    this.#format = format;
    this.#isInitTold = false;
    this.#mustBeKey = true;
    return out;
  }

  get #isReordered(): boolean {
    return this.#format.kind === 'h264' && (this.#format.picture.reorderedFrames ?? 0) > 0;
  }

  #begin(frame: Frame, time: number, out: TrackEvent[]): void {
    if (!this.#isInitTold) {
      const { timescale, codecs } = this.#format;
      out.push({ kind: 'init', timescale, codecs, bytes: initSegment(this.#format) });
      this.#isInitTold = true;
    }
    const end = this.#endTicks ?? time;
    const isStep = time < end - this.#ticks(this.#longestMs);
    const start = isStep ? time : Math.max(time, end);
    if (start !== end) {
      out.push({ kind: 'gap', fromTicks: end, toTicks: start, cause: isStep ? 'clock-step' : this.#cause });
    }
    this.#mustBeKey = false;
    this.#cause = 'no-frames';
    this.#beginSegment(start);
    this.#held = { frame, decodeTicks: start, compositionTicks: time - start };
  }

  #hold(frame: Frame, decodeTicks: number, time: number, out: TrackEvent[]): void {
    if (frame.isKey && this.#slotOf(decodeTicks) > this.#slot) {
      this.#givePart(out);
      this.#beginSegment(decodeTicks);
    }
    const compositionTicks = frame.durationTicks === undefined ? time - decodeTicks : 0;
    this.#held = { frame, decodeTicks, compositionTicks };
  }

  #keep({ frame, decodeTicks, compositionTicks }: Held, durationTicks: number, out: TrackEvent[]): void {
    const endTicks = decodeTicks + durationTicks;
    const part = this.#part;
    // Only frames that last unusually long: a part is short whatever comes.
    const isFull = part && part.durationTicks + durationTicks > this.#ticks(this.#partMs) * LONGEST_PART;
    if (part && (isFull || part.clock.source !== frame.clock.source)) this.#givePart(out);
    this.#part ??= new GrowingPart({ segment: this.#segment, startTicks: decodeTicks });
    this.#part.add({ ...frame, durationTicks, compositionTicks });
    // A clock that trembles by less than half a frame puts none into another part.
    const half = Math.min(durationTicks, this.#typicalTicks) / 2;
    if (this.#partSlotOf(endTicks + half) > this.#partSlotOf(this.#part.startTicks + half)) this.#givePart(out);
    this.#endTicks = endTicks;
  }

  #giveAll(out: TrackEvent[]): void {
    if (this.#held) this.#keep(this.#held, this.#held.frame.durationTicks ?? this.#typicalTicks, out);
    this.#held = undefined;
    this.#givePart(out);
  }

  #givePart(out: TrackEvent[]): void {
    if (!this.#part) return;
    this.#sequence += 1;
    out.push(this.#part.finish(this.#sequence));
    this.#part = undefined;
  }

  #beginSegment(startTicks: number): void {
    this.#segment += 1;
    this.#slot = this.#slotOf(startTicks);
  }

  #slotOf(ticks: number): number {
    return Math.floor(ticks / this.#ticks(this.#segmentMs));
  }

  #partSlotOf(ticks: number): number {
    return Math.floor(ticks / this.#ticks(this.#partMs));
  }

  #ticks(ms: number): number {
    return (ms * this.#format.timescale) / 1000;
  }
}

function typicalTicks(format: TrackFormat): number {
  if (format.kind === 'aac') return format.frameTicks;
  if (format.kind === 'opus') return 960;
  const rate = format.picture.framesPerSecond ?? 25;
  return Math.round(format.timescale / Math.min(Math.max(rate, 5), 60));
}
