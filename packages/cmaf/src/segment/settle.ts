import type { Frame } from './frame.ts';

interface Neighbour {
  readonly frame: Frame;
  /** When it is shown, in ticks. */
  readonly time: number;
  /** Decode time of the frame before, and what that one lasts when nothing is odd. */
  readonly beforeTicks: number;
  readonly typicalTicks: number;
  readonly longestTicks: number;
  /** Pictures are sent in another order than they are shown (B slices). */
  readonly isReordered: boolean;
}

/** Sound follows the clock by at most this share of a frame, which nobody hears. */
const SOUND_BEND = 1 / 64;
const SOUND_JITTER = 0.08;

/** Where a frame lies in decode order, or that it does not follow the one before. */
export function settle(one: Neighbour): { readonly decodeTicks: number; readonly isBroken: boolean } {
  return one.frame.durationTicks === undefined ? settlePicture(one) : settleSound(one);
}

function settlePicture({ frame, time, beforeTicks, typicalTicks, longestTicks, isReordered }: Neighbour) {
  const expected = beforeTicks + typicalTicks;
  const isBroken = time > beforeTicks + longestTicks || time < expected - longestTicks;
  // In decode order reordered pictures follow each other evenly; the next key frame brings them back to the clock.
  const wanted = isReordered && !frame.isKey ? expected : time;
  return { decodeTicks: Math.max(wanted, beforeTicks + 1), isBroken };
}

/** Frames of sound last what they last, so the clock's drift is followed in steps too small to hear. */
function settleSound({ frame, time, beforeTicks, typicalTicks, longestTicks }: Neighbour) {
  const expected = beforeTicks + typicalTicks;
  const error = time - expected;
  const allowed = frame.isAfterLoss ? typicalTicks / 2 : longestTicks * SOUND_JITTER;
  const bend = Math.floor(typicalTicks * SOUND_BEND);
  const correction = Math.abs(error) <= 2 ? 0 : Math.max(-bend, Math.min(bend, error));
  return { decodeTicks: expected + correction, isBroken: error > allowed || error < -longestTicks };
}
