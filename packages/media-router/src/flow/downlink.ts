import type { ReportBlock } from '../rtcp/rtcp-packet.ts';

const LEAST = 30_000;
const MOST = 10_000_000;
/** Shares of lost packets below which more is tried, and above which less is sent. */
const FEW_LOST = 0.02;
const MANY_LOST = 0.1;

/**
 * How many bits a second one subscriber can take: what its reports of loss allow, after draft-ietf-rmcat-gcc-02 6, and never
 * more than it has asked for by REMB.
 */
export class Downlink {
  #byLoss = MOST;
  #asked = Number.POSITIVE_INFINITY;

  get bitsPerSecond(): number {
    return Math.min(this.#byLoss, this.#asked);
  }

  asked(bitsPerSecond: number): void {
    this.#asked = Math.max(LEAST, bitsPerSecond);
  }

  /** @param sentBitsPerSecond what went out meanwhile: a link is not known to carry what was never sent */
  reported({ fractionLost }: Pick<ReportBlock, 'fractionLost'>, sentBitsPerSecond: number): void {
    const lost = fractionLost / 256;
    if (lost > MANY_LOST) {
      const carried = Math.min(this.#byLoss, Math.max(sentBitsPerSecond, LEAST));
      this.#byLoss = Math.max(LEAST, carried * (1 - 0.5 * lost));
    } else if (lost < FEW_LOST) this.#byLoss = Math.min(MOST, this.#byLoss * 1.05 + 1000);
  }
}
