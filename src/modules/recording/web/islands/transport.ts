import type { TrackLoader } from './track-loader.ts';

/** A part of a track as the transport needs it; {@link TrackLoader} is one. */
export type PlayedTrack = Pick<TrackLoader, 'element' | 'track' | 'at' | 'next' | 'focus' | 'isOff'>;

/** Farther apart than this, seconds: the track jumps. Nearer than the second: it is left alone. */
const JUMP_S = 0.5;
const CLOSE_S = 0.012;
/** Farther from the moment than this, seconds, nothing that stands still may be. */
const STILL_S = 0.1;
/** An element stops a little before the end of what it has. */
const END_US = 250_000;
/** A hole smaller than this, between two segments, is none. */
const HOLE_US = 60_000;

export interface TransportState {
  readonly us: number;
  readonly isPlaying: boolean;
  /** Waits for bytes. */
  readonly isWaiting: boolean;
}

/**
 * Moves all tracks as one. Sound leads, for an ear hears what an eye forgives; where it has a gap, the first view that has a
 * picture leads. The others are drawn to it by their rate, or jump when they are far. Time that nobody recorded is skipped.
 */
export class Transport {
  #tracks: readonly PlayedTrack[];
  readonly #originUs: number;
  readonly #endUs: () => number;
  readonly #isLive: () => boolean;
  #us: number;
  #isPlaying = false;
  #isWaiting = false;
  #isClipOver = false;
  /** What alone is played; whoever goes elsewhere is not held back. */
  clip: { readonly fromUs: number; readonly toUs: number } | undefined;
  rate = 1;

  constructor(
    tracks: readonly PlayedTrack[],
    rest: { originUs: number; startUs: number; endUs: () => number; isLive: () => boolean },
  ) {
    this.#tracks = inLead(tracks);
    this.#originUs = rest.originUs;
    this.#endUs = rest.endUs;
    this.#isLive = rest.isLive;
    this.#us = rest.startUs;
  }

  get state(): TransportState {
    return { us: this.#us, isPlaying: this.#isPlaying, isWaiting: this.#isWaiting };
  }

  /** A track that came late. */
  add(track: PlayedTrack): void {
    this.#tracks = inLead([...this.#tracks, track]);
    track.focus(this.#us);
    track.element.currentTime = this.#mediaTime(this.#us);
  }

  play(): void {
    if (this.clip && this.#isClipOver) this.seek(this.clip.fromUs);
    if (!this.#isLive() && this.#us >= this.#endUs() - END_US) this.seek(this.#endUs() - 10_000_000);
    this.#isPlaying = true;
    this.tick();
  }

  pause(): void {
    this.#isPlaying = false;
    this.#isWaiting = false;
    for (const { element } of this.#tracks) element.pause();
  }

  /** All tracks go to the moment. */
  seek(us: number): void {
    this.#us = Math.max(this.#originUs, Math.min(us, this.#endUs()));
    this.#isClipOver = false;
    for (const track of this.#tracks) {
      track.focus(this.#us);
      track.element.currentTime = this.#mediaTime(this.#us);
    }
  }

  /** Called some ten times a second. */
  tick(): void {
    for (const track of this.#tracks) track.focus(this.#us);
    if (!this.#isPlaying) {
      this.#holdStill();
      return;
    }
    const beforeUs = this.#us;
    const leader = this.#present()[0];
    if (!leader) this.#skipHole();
    else this.#follow(leader);
    if (!this.clip || beforeUs >= this.clip.toUs || this.#us < this.clip.toUs) return;
    this.pause();
    this.#isClipOver = true;
  }

  /** A moment that was asked for before an element knew its media is lost: it is asked for again. */
  #holdStill(): void {
    for (const track of this.#present()) {
      const { element } = track;
      const isAway = Math.abs(element.currentTime - this.#mediaTime(this.#us)) > STILL_S;
      if (isAway && element.readyState > 0 && !element.seeking) element.currentTime = this.#mediaTime(this.#us);
    }
  }

  #present(): readonly PlayedTrack[] {
    return this.#tracks.filter((track) => !track.isOff && track.at(this.#us) !== undefined);
  }

  #follow(leader: PlayedTrack): void {
    const { element } = leader;
    const isFar = Math.abs(element.currentTime - this.#mediaTime(this.#us)) > JUMP_S;
    if (isFar) element.currentTime = this.#mediaTime(this.#us);
    element.playbackRate = this.rate;
    // Only a browser that forbids it ends the playing: an element that is paused or moved meanwhile is asked again.
    if (element.paused)
      void element.play().catch((thrown: unknown) => {
        if (thrown instanceof DOMException && thrown.name === 'NotAllowedError') this.pause();
      });
    this.#isWaiting = element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
    if (this.#isWaiting) {
      this.#hold(leader);
      return;
    }
    if (!isFar && !element.seeking) this.#us = this.#originUs + Math.round(element.currentTime * 1_000_000);
    for (const track of this.#tracks) if (track !== leader) this.#draw(track);
  }

  /** The leader has no bytes: everybody waits, unless it has only come to the end of what was recorded. */
  #hold(leader: PlayedTrack): void {
    for (const { element } of this.#tracks) if (element !== leader.element) element.pause();
    const end = leader.at(this.#us)?.[3] ?? this.#us;
    const next = leader.next(this.#us);
    const isLast = next === undefined ? !this.#isLive() : next > end + HOLE_US;
    if (isLast && end - this.#us < END_US) {
      leader.element.pause();
      this.#us = end;
    }
  }

  #draw(track: PlayedTrack): void {
    const { element } = track;
    if (track.isOff || !track.at(this.#us)) {
      element.pause();
      return;
    }
    const ahead = element.currentTime - this.#mediaTime(this.#us);
    if (Math.abs(ahead) > JUMP_S) element.currentTime = this.#mediaTime(this.#us);
    const drawn = Math.abs(ahead) > CLOSE_S ? 1 - Math.max(-0.1, Math.min(0.1, ahead)) : 1;
    element.playbackRate = this.rate * drawn;
    if (element.paused) void element.play().catch(() => undefined);
  }

  #skipHole(): void {
    const nexts = this.#tracks.flatMap((track) => (track.isOff ? [] : (track.next(this.#us) ?? [])));
    if (nexts.length > 0) {
      this.seek(Math.min(...nexts));
      return;
    }
    this.#isWaiting = this.#isLive();
    if (!this.#isWaiting) this.pause();
  }

  #mediaTime(us: number): number {
    return (us - this.#originUs) / 1_000_000;
  }
}

/** Sound first. */
function inLead(tracks: readonly PlayedTrack[]): readonly PlayedTrack[] {
  const lead = ({ track }: PlayedTrack) => (track.kind === 'audio' ? 0 : 1);
  return tracks.toSorted((a, b) => lead(a) - lead(b));
}
