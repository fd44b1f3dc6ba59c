import type { Access } from './access.ts';
import type { PictureClip, SoundClip } from './clips.ts';

/** What a camera says it sends; anything but H.264 and AAC is said and never sent. */
export type SaidCodec = 'as-sent' | 'h265' | 'g711';

export interface CameraPlan {
  readonly pictures?: PictureClip;
  readonly sound?: SoundClip;
  /** Samples in a second of the sound. Default 16,000. */
  readonly samplesPerSecond?: number;
  readonly access?: Access;
  readonly says?: SaidCodec;
  /** Another path on this server to which whoever asks is sent (RFC 2326 11.3). */
  readonly movedTo?: string;
}

/** A camera and what is wrong with it now. Every fault lasts until it is taken back. */
export class SimulatedCamera {
  readonly name: string;
  plan: CameraPlan;
  /** The cable is out: connections break, and none comes to be. */
  isGone = false;
  /** Connected, and silent. */
  isHanging = false;
  /** Milliseconds by which everything arrives late. */
  delayMs = 0;
  /** Milliseconds by which its clock is wrong; time stamps of media do not jump with it. */
  clockErrorMs = 0;
  /** How many of the next packets are lost on the way. */
  packetsToLose = 0;
  /** How many requests of each method it was asked. */
  readonly asked = new Map<string, number>();
  readonly #breakers = new Set<() => void>();

  constructor(name: string, plan: CameraPlan) {
    this.name = name;
    this.plan = plan;
  }

  /** @param breakOff called when the cable is pulled; @returns what takes it back */
  onGone(breakOff: () => void): () => void {
    this.#breakers.add(breakOff);
    return () => this.#breakers.delete(breakOff);
  }

  get connections(): number {
    return this.#breakers.size;
  }

  unplug(): void {
    this.isGone = true;
    for (const breakOff of [...this.#breakers]) breakOff();
  }

  plugIn(): void {
    this.isGone = false;
  }

  /** Whoever is connected is thrown out once; the next connection is served. */
  drop(): void {
    this.unplug();
    this.plugIn();
  }

  /** From the next key picture on it sends these, with their own parameters. */
  show(pictures: PictureClip): void {
    this.plan = { ...this.plan, pictures };
  }
}
