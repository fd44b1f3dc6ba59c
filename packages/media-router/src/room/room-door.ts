export type EndReason =
  /** The other side said so. */
  | 'left'
  /** The state of the room does not allow it any more. */
  | 'not-allowed'
  /** Nothing was heard of it for too long, or its network is gone. */
  | 'lost'
  | 'publication-ended'
  /** It sent far more than was agreed. */
  | 'flood'
  | 'ended';

export interface Connection {
  readonly id: string;
  readonly person: string;
}

/** What a room tells its owner. */
export interface RoomEvents {
  published(publication: Connection & { readonly kinds: readonly ('sound' | 'picture')[] }): void;
  /** Media of it can flow. */
  connected(connection: Connection): void;
  ended(connection: Connection & { readonly reason: EndReason }): void;
  /** Nobody when `person` is absent. */
  spoke(speaker: { readonly person: string | undefined }): void;
}

export interface RoomLimits {
  readonly publications: number;
  readonly publicationsOfOne: number;
  readonly subscriptions: number;
  /** What one person may have beyond one for each publication that is for him. */
  readonly spareSubscriptionsOfOne: number;
  /** What a publisher is asked to keep to; three times as much ends it. */
  readonly bitsPerSecond: number;
  /** A connection of which nothing is heard for longer is lost. */
  readonly lostAfterMs: number;
}

/** A hearing of twenty people who all see each other, each with a camera and a screen. */
export const ROOM_LIMITS: RoomLimits = {
  ...{ publications: 40, publicationsOfOne: 3, subscriptions: 800, spareSubscriptionsOfOne: 4 },
  ...{ bitsPerSecond: 2_500_000, lostAfterMs: 12_000 },
};

/** Counts of what is connected now. */
export interface RoomStats {
  readonly publications: number;
  readonly subscriptions: number;
  /** Packets that came, and of those that did not: that came when asked for again, and never. */
  readonly received: number;
  readonly recovered: number;
  readonly givenUp: number;
  /** Packets that went out, and of those how many once more. */
  readonly sent: number;
  readonly resent: number;
  readonly malformed: number;
}
