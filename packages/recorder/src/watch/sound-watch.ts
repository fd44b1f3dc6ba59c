import type { Frame, TrackFormat } from '@ashyq/cmaf';

const WINDOW_S = 10;
/** A frame of digital silence; the quietest room needs several times as much. */
const SILENT_BYTES = 24;
/** Levels of the meter, from the share of its own loudest frames. */
const LEVELS = 10;

/**
 * Sees from the sizes of frames that a microphone is dead: nothing but digital silence for ten seconds. An encoder of
 * constant rate sends frames of one size whatever it hears; with it nothing is seen, and {@link isMeasurable} says so.
 */
export class SoundWatch {
  #silentTicks = 0;
  #least = Number.POSITIVE_INFINITY;
  #most = 0;
  #frames = 0;
  #recent = 0;
  isSilent = false;

  push(frame: Frame, format: TrackFormat): void {
    const isQuiet = frame.sizeBytes <= SILENT_BYTES;
    this.#silentTicks = isQuiet ? this.#silentTicks + (frame.durationTicks ?? 0) : 0;
    this.isSilent = this.#silentTicks >= WINDOW_S * format.timescale;
    this.#frames += 1;
    this.#least = Math.min(this.#least, frame.sizeBytes);
    this.#most = Math.max(this.#most, frame.sizeBytes);
    this.#recent = Math.max(frame.sizeBytes, this.#recent * 0.8);
  }

  get isMeasurable(): boolean {
    return this.#frames < 100 || this.#most > this.#least;
  }

  /** 0 to 10, from how many bytes the sound needs: it moves when somebody speaks. It is no loudness. */
  get level(): number {
    const span = this.#most - this.#least;
    if (span <= 0 || this.#recent <= SILENT_BYTES) return 0;
    return Math.max(0, Math.min(LEVELS, Math.round(((this.#recent - this.#least) / span) * LEVELS)));
  }
}
