import { aacFormat, type Frame, h264Format, type TrackFormat } from '@ashyq/cmaf';

/** What a camera or a microphone gives, second by second. */
export interface FrameSource {
  readonly format: TrackFormat;
  /** Frames from the beginning of the recording. */
  readonly frames: (fromUs: number, seconds: number) => Iterable<Frame>;
}

const CLOCK = { source: 'sender-report', minusArrivalUs: -20_000, driftPpm: 0 } as const;

export function frameOf(chunk: Uint8Array, unixUs: number, isKey = true, durationTicks?: number): Frame {
  return {
    ...{ chunks: [chunk], sizeBytes: chunk.byteLength, unixUs, isKey, isDamaged: false, isAfterLoss: false },
    ...{ clock: CLOCK, ...(durationTicks === undefined ? {} : { durationTicks }) },
  };
}

const SPS = Uint8Array.fromHex('674d401fa6110280bfe584000003000400000300c83c60c846');
const PPS = Uint8Array.fromHex('68e8430d2c80');

/** 25 pictures and a key picture each second, of a few bytes that tell their number: enough for everything but to be seen. */
export const blankPictures: FrameSource = {
  format: h264Format(SPS, [PPS]),
  *frames(fromUs, seconds) {
    for (let n = 0; n < seconds * 25; n += 1) {
      const isKey = n % 25 === 0;
      yield frameOf(
        Uint8Array.of(0, 0, 0, 5, isKey ? 0x65 : 0x41, n >>> 16, n >>> 8, n, 0x80),
        fromUs + n * 40_000,
        isKey,
      );
    }
  },
};

/** AAC of 48 kHz whose packets hold nothing. */
export const blankSound: FrameSource = {
  format: aacFormat(Uint8Array.of(0x11, 0x88)),
  *frames(fromUs, seconds) {
    for (let n = 0; n * 1024 < seconds * 48_000; n += 1)
      yield frameOf(Uint8Array.of(n >>> 8, n), fromUs + Math.round((n * 1024e6) / 48_000), true, 1024);
  },
};
