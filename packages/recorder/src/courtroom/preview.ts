import { type Frame, Segmenter, type TrackEvent, type TrackFormat } from '@ashyq/cmaf';

type Listener = (bytes: Uint8Array) => void;

/** A second and a half of a picture that is watched too slowly is thrown away with its watcher. */
const PART_MS = 200;

/** The live picture of one camera as an endless fMP4, made only while somebody watches, whether or not it is recorded. */
export class Preview {
  readonly #listeners = new Map<Listener, { hasBegun: boolean }>();
  #segmenter: Segmenter | undefined;
  #init: Uint8Array | undefined;
  #format: TrackFormat | undefined;

  push(frame: Frame, format: TrackFormat): void {
    if (this.#listeners.size === 0) {
      this.#segmenter = undefined;
      return;
    }
    if (!this.#segmenter || this.#format !== format) {
      // A watcher cannot be told other parameters in mid-stream; whoever comes back gets them.
      this.#segmenter = new Segmenter({ format, partMs: PART_MS });
      this.#format = format;
      this.#init = undefined;
    }
    for (const event of this.#segmenter.push(frame)) this.#give(event);
  }

  /** @returns what ends it */
  watch(listener: Listener): () => void {
    this.#listeners.set(listener, { hasBegun: false });
    return () => this.#listeners.delete(listener);
  }

  #give(event: TrackEvent): void {
    if (event.kind === 'init') this.#init = event.bytes;
    if (event.kind !== 'part' || !this.#init) return;
    for (const [listener, state] of this.#listeners) {
      if (!state.hasBegun && !event.isKey) continue;
      if (!state.hasBegun) listener(this.#init);
      state.hasBegun = true;
      for (const chunk of event.chunks) listener(chunk);
    }
  }
}
