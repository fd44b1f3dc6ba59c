import type { OrderedPacket } from './reorder-window.ts';

/** A picture or a packet of sound put together from RTP, not yet placed in time. */
export interface Depacketised {
  /** 32 bits, of the media clock */
  readonly timestamp: number;
  readonly chunks: readonly Uint8Array[];
  readonly sizeBytes: number;
  readonly isKey: boolean;
  /** Something of it is missing. */
  readonly isDamaged: boolean;
  /** Something before it is missing. */
  readonly isAfterLoss: boolean;
  /** Sound only. */
  readonly durationTicks?: number;
}

export interface Depacketiser {
  push(ordered: OrderedPacket): Depacketised[];
  /** The end of the stream: what is whole without another packet. */
  flush(): Depacketised[];
}
