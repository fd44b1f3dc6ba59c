import type { RtpHeader } from '../rtp/header.ts';

export interface KeptPacket {
  readonly packet: Buffer;
  readonly header: RtpHeader;
  /** Extended. */
  readonly sequence: number;
}

/** The last packets of one stream, for those who ask for them again; one ring serves all who get the stream. */
export class ResendRing {
  readonly #kept: (KeptPacket | undefined)[];

  /** @param size in packets; 512 is 2 s of 720p. */
  constructor(size = 512) {
    this.#kept = new Array(size);
  }

  keep(kept: KeptPacket): void {
    this.#kept[kept.sequence % this.#kept.length] = kept;
  }

  find(sequence: number): KeptPacket | undefined {
    const kept = this.#kept[sequence % this.#kept.length];
    return kept?.sequence === sequence ? kept : undefined;
  }
}
