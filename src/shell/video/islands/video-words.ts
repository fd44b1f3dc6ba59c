import type { kk } from '../kk.ts';

/** Words of the page that the script shows. */
export type VideoWords = Readonly<Record<keyof typeof kk.words, string>>;

export interface VideoProps {
  readonly roomId: string;
  /** Address of the seat: `/kk/join/{seat}`. */
  readonly here: string;
  /** Where a code is typed. */
  readonly door: string;
  readonly words: VideoWords;
  /** Opens camera and microphone. */
  readonly begin: string;
}
