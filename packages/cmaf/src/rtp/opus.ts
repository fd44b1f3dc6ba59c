import type { Depacketised, Depacketiser } from './depacketised.ts';
import type { OrderedPacket } from './reorder-window.ts';

const TICKS_OF_MS = 48;
/** Length of a frame in milliseconds by the configuration in the first byte (RFC 6716 table 2). */
const SILK_MS = [10, 20, 40, 60];
const HYBRID_MS = [10, 20];
const CELT_MS = [2.5, 5, 10, 20];
const LONGEST_MS = 120;

/** RFC 7587: a packet is a packet. */
export class OpusDepacketiser implements Depacketiser {
  #isLossPending = false;
  malformedPackets = 0;

  push({ packet, lostBefore }: OrderedPacket): Depacketised[] {
    const { payload, timestamp } = packet;
    this.#isLossPending ||= lostBefore > 0;
    const durationTicks = opusTicks(payload);
    if (durationTicks === undefined) {
      this.malformedPackets += 1;
      this.#isLossPending = true;
      return [];
    }
    const isAfterLoss = this.#isLossPending;
    this.#isLossPending = false;
    const whole = { chunks: [payload], sizeBytes: payload.length, isKey: true, isDamaged: false };
    return [{ ...whole, timestamp, isAfterLoss, durationTicks }];
  }

  flush(): Depacketised[] {
    return [];
  }
}

/** @returns what an Opus packet lasts at 48 kHz, or nothing when it is none (RFC 6716 3.1, 3.2). */
function opusTicks(packet: Uint8Array): number | undefined {
  const [first, second] = packet;
  if (first === undefined) return undefined;
  const frames = [1, 2, 2, (second ?? 0) & 63][first & 3] ?? 0;
  const lasts = frames * frameMs(first >>> 3);
  return frames > 0 && lasts <= LONGEST_MS ? lasts * TICKS_OF_MS : undefined;
}

function frameMs(configuration: number): number {
  if (configuration < 12) return SILK_MS[configuration % 4] ?? 0;
  if (configuration < 16) return HYBRID_MS[configuration % 2] ?? 0;
  return CELT_MS[configuration % 4] ?? 0;
}
