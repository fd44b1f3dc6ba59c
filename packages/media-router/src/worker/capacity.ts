import { availableParallelism } from 'node:os';

/** What one node can carry and carries; published, so that rooms are placed by it. */
export interface NodeLoad {
  readonly node: string;
  /** Where its WHIP and WHEP are reached. */
  readonly origin: string;
  /** Publications delivered to one person each, all rooms together. */
  readonly capacity: number;
  /** Of them promised to rooms, or in use where that is more. */
  readonly promised: number;
  /** Takes no new rooms: it will be stopped. */
  readonly isDraining: boolean;
  /** Unix milliseconds. */
  readonly reportedAtMs: number;
}

/** Deliveries of 720p30 with sound that one core carries with a fifth of it to spare; see `npm run bench -- media`. */
const DELIVERIES_A_CORE = 120;

export const capacityOf = (cores = availableParallelism()): number => cores * DELIVERIES_A_CORE;

/** Ten people who all see each other are ninety deliveries. */
export const deliveriesOf = (people: number): number => people * Math.max(0, people - 1);

/** Where the nodes tell their load and are found; in a table of the owner, or in memory for a single node. */
export interface NodeRegistry {
  report(load: NodeLoad): Promise<void>;
  nodes(): Promise<readonly NodeLoad[]>;
}

/** A node that has not told its load for so long is believed to be gone; it tells each second. */
const SILENT_AFTER_MS = 3000;

export const isSilent = ({ reportedAtMs }: Pick<NodeLoad, 'reportedAtMs'>, nowMs: number): boolean =>
  nowMs - reportedAtMs > SILENT_AFTER_MS;

/**
 * The node for a new room: the one with the most to spare among those that can take all of it.
 * @returns nothing when none can: the room is refused instead of spoiling the others
 */
export function placeRoom(nodes: readonly NodeLoad[], deliveries: number, nowMs: number): NodeLoad | undefined {
  const spare = ({ capacity, promised }: NodeLoad): number => capacity - promised;
  const able = nodes.filter((one) => !one.isDraining && !isSilent(one, nowMs) && spare(one) >= deliveries);
  return able.toSorted((a, b) => spare(b) - spare(a) || (a.node < b.node ? -1 : 1))[0];
}
