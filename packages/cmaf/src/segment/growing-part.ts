import { type Sample, writeFragment } from '../box/fragment.ts';
import type { ClockEvidence, Part } from './frame.ts';

interface KeptFrame extends Sample {
  readonly isDamaged: boolean;
  readonly clock: ClockEvidence;
}

const UNKNOWN: ClockEvidence = { source: 'arrival', minusArrivalUs: undefined, driftPpm: 0 };

/** The part that frames are added to until it is given out. */
export class GrowingPart {
  readonly #segment: number;
  readonly startTicks: number;
  readonly #frames: KeptFrame[] = [];
  durationTicks = 0;

  constructor({ segment, startTicks }: { segment: number; startTicks: number }) {
    this.#segment = segment;
    this.startTicks = startTicks;
  }

  get clock(): ClockEvidence {
    return this.#frames.at(-1)?.clock ?? UNKNOWN;
  }

  add(frame: KeptFrame): void {
    this.#frames.push(frame);
    this.durationTicks += frame.durationTicks;
  }

  /** @param sequence number of the part in its track, from 1 on */
  finish(sequence: number): Part {
    return {
      kind: 'part',
      segment: this.#segment,
      startTicks: this.startTicks,
      durationTicks: this.durationTicks,
      samples: this.#frames.length,
      damaged: this.#frames.filter((frame) => frame.isDamaged).length,
      isKey: this.#frames[0]?.isKey ?? false,
      clock: this.clock,
      chunks: writeFragment({ sequence, decodeTicks: this.startTicks, samples: this.#frames }),
    };
  }
}
