import type { kk } from './kk.ts';

export type CheckStep = 'camera' | 'microphone' | 'speakers' | 'network';

type Trouble = Readonly<Record<'absent' | 'taken' | 'refused', string>>;

export interface CheckWords
  extends Readonly<Omit<typeof kk.check, 'problems' | 'results' | 'steps' | 'title' | 'ofDay' | 'toDoor'>> {
  readonly steps: Readonly<Record<CheckStep, string>>;
  readonly silent: string;
  readonly mendNetwork: string;
  readonly problems: { readonly camera: Trouble; readonly microphone: Trouble };
  /** By the name of a result. */
  readonly results: Readonly<Record<string, string>>;
}

export interface CheckProps {
  readonly words: CheckWords;
  /** Address of this site that answers with some bytes. */
  readonly probe: string;
  /** The seat whose result is kept; undefined: nobody's. */
  readonly here?: string;
  readonly roomId?: string;
}
