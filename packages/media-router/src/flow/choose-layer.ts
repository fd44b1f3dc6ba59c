/** One size of a picture that is sent in several (simulcast, RFC 8853). */
export interface Layer {
  /** RID */
  readonly name: string;
  /** Measured; 0 while its sender does not send it. */
  readonly bitsPerSecond: number;
}

/** What a subscriber wants to see at most. `none`: sound alone. */
export type WantedPicture = 'none' | 'small' | 'large';

export interface LayerQuestion {
  readonly layers: readonly Layer[];
  readonly wanted: WantedPicture;
  /** What the subscriber's link carries, sound taken off. */
  readonly budgetBitsPerSecond: number;
  /** The layer that is shown now. */
  readonly current: string | undefined;
}

/** Going up needs that much more than the layer takes, so that the picture does not jump to and fro. */
const ROOM_TO_GO_UP = 1.2;

/**
 * The largest layer that is sent, wanted and carried; nothing when even the smallest is too much: then sound alone is kept.
 * Sound is never weighed against the picture.
 */
export function chooseLayer({ layers, wanted, budgetBitsPerSecond, current }: LayerQuestion): string | undefined {
  if (wanted === 'none') return undefined;
  // The order of an offer says nothing about size (RFC 8853 5.2); what a layer takes does.
  const sent = layers
    .filter(({ bitsPerSecond }) => bitsPerSecond > 0)
    .toSorted((a, b) => a.bitsPerSecond - b.bitsPerSecond);
  const allowed = wanted === 'small' ? sent.slice(0, 1) : sent;
  const currentAt = allowed.findIndex(({ name }) => name === current);
  return allowed.findLast(({ bitsPerSecond }, at) => {
    const needed = at > currentAt && currentAt >= 0 ? bitsPerSecond * ROOM_TO_GO_UP : bitsPerSecond;
    return needed <= budgetBitsPerSecond;
  })?.name;
}
