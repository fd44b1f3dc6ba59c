/** What is on the disks besides the recording under way. */
export interface StoredRecording {
  readonly id: string;
  readonly sizeBytes: number;
  readonly closedUs: number | undefined;
  /** Everything of it is in the court's store, and the court said so. */
  readonly isUploaded: boolean;
}

export interface Space {
  readonly nowUs: number;
  /** Of the fuller disk that takes part. */
  readonly freeBytes: number;
  /** What the recording under way writes to a disk. */
  readonly bytesPerSecond: number;
  readonly stored: readonly StoredRecording[];
}

export interface SpacePlan {
  /** Recordings to delete here, oldest first; each is in the court's store. */
  readonly remove: readonly string[];
  /** What is given up, in this order: views first, sound never. */
  readonly keep: 'all' | 'room-and-sound' | 'sound';
  readonly secondsLeft: number;
  readonly isTight: boolean;
}

const HOUR_S = 3600;
/** A long hearing must still fit; below it old copies make room. */
export const RESERVE_S = 8 * HOUR_S;
const TIGHT_S = 2 * HOUR_S;
/** A second copy of yesterday's hearing is worth more than a long reserve. */
const YOUNG_US = 24 * HOUR_S * 1e6;
const LAST_VIEW_S = 15 * 60;
const ONLY_SOUND_S = 3 * 60;

/** What to do about the space that is left. A recording that only this disk holds is never deleted. */
export function planForSpace({ nowUs, freeBytes, bytesPerSecond, stored }: Space): SpacePlan {
  const rate = Math.max(bytesPerSecond, 1);
  const oldest = stored
    .filter(({ isUploaded, closedUs }) => isUploaded && closedUs !== undefined)
    .sort((one, other) => (one.closedUs ?? 0) - (other.closedUs ?? 0));
  const remove: string[] = [];
  let free = freeBytes;
  for (const { id, sizeBytes, closedUs = 0 } of oldest) {
    const isYoung = nowUs - closedUs < YOUNG_US;
    if (free >= (isYoung ? TIGHT_S : RESERVE_S) * rate) break;
    remove.push(id);
    free += sizeBytes;
  }
  const secondsLeft = Math.floor(free / rate);
  return { remove, keep: keptWith(secondsLeft), secondsLeft, isTight: secondsLeft < TIGHT_S };
}

function keptWith(secondsLeft: number): SpacePlan['keep'] {
  if (secondsLeft < ONLY_SOUND_S) return 'sound';
  return secondsLeft < LAST_VIEW_S ? 'room-and-sound' : 'all';
}

/**
 * All views on one disk are worth more than two copies without some.
 * @param freeBytes of each disk; undefined: it takes no part
 * @returns which disks leave the recording; none when no disk has room for all
 */
export function fullDisks(freeBytes: readonly (number | undefined)[], bytesPerSecond: number): readonly number[] {
  const isFull = (free: number) => keptWith(Math.floor(free / Math.max(bytesPerSecond, 1))) !== 'all';
  const taking = [...freeBytes.entries()].flatMap(([at, free]) => (free === undefined ? [] : [{ at, free }]));
  const full = taking.filter(({ free }) => isFull(free));
  return full.length < taking.length ? full.map(({ at }) => at) : [];
}
