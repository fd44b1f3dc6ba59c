import { aacFormat, type Frame, h264Format } from '../src/index.ts';
import { PPS, spsOfSize } from './parameter-sets.ts';

/** On the grid of two seconds. */
export const START_US = Date.UTC(2026, 10, 27, 5, 0, 0) * 1000;

export const formats = {
  video: h264Format(spsOfSize(1280, 720), [PPS]),
  smaller: h264Format(spsOfSize(640, 368), [PPS]),
  sound: aacFormat(Uint8Array.of(0x11, 0x88)),
};

const CLOCK = { source: 'sender-report', minusArrivalUs: -20_000, driftPpm: 0 } as const;

/** Picture `n` of a camera with 25 pictures and one key frame a second; its bytes tell its number. */
export function videoFrame(n: number, { atMs = n * 40, ...more }: { atMs?: number } & Partial<Frame> = {}): Frame {
  const chunk = Uint8Array.of(0, 0, 0, 5, n % 25 === 0 ? 0x65 : 0x41, n >>> 16, n >>> 8, n, 0x80);
  return {
    ...{ chunks: [chunk], sizeBytes: chunk.length, unixUs: START_US + atMs * 1000, isKey: n % 25 === 0 },
    ...{ isDamaged: false, isAfterLoss: false, clock: CLOCK, ...more },
  };
}

/** @param rate how long a second of the sender is */
export function soundFrame(n: number, { rate = 1, ...more }: { rate?: number } & Partial<Frame> = {}): Frame {
  return {
    ...videoFrame(0),
    unixUs: START_US + Math.round((n * 1024e6 * rate) / 48_000),
    durationTicks: 1024,
    ...more,
  };
}
