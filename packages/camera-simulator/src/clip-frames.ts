import { type AacFormat, aacFormat, type Frame, type H264Format, h264Format } from '@ashyq/cmaf';
import { LOOP, type PictureClip, readPictureClip, readSoundClip, type SoundClip, type View } from './clips.ts';

/** A clip that is recorded without a camera, faster than it would be sent: for a demo and for tests. */
export interface ClipFrames {
  readonly format: H264Format | AacFormat;
  /** How long each lasts, in microseconds. */
  readonly frameUs: number;
  /** The frame that the wall clock reaches at number `n` since 1970; the same that the simulator sends. */
  frame(n: number): Frame;
}

const whole = {
  ...{ isDamaged: false, isAfterLoss: false },
  clock: { source: 'sender-report', minusArrivalUs: 0, driftPpm: 0 },
} as const;

export function framesOfView(view: View): ClipFrames {
  return framesOfPictures(readPictureClip(view));
}

/** The sound that goes with the pictures. */
export function framesOfSound(clip: SoundClip = readSoundClip()): ClipFrames {
  const format = aacFormat(clip.config);
  const frameUs = (format.frameTicks * 1_000_000) / format.timescale;
  return {
    ...{ format, frameUs },
    frame: (n) => {
      const chunk = clip.frames[n % clip.frames.length] ?? new Uint8Array();
      const unixUs = Math.round(n * frameUs);
      return {
        ...whole,
        chunks: [chunk],
        sizeBytes: chunk.length,
        unixUs,
        durationTicks: format.frameTicks,
        isKey: true,
      };
    },
  };
}

export function framesOfPictures(clip: PictureClip): ClipFrames {
  const frameUs = 1_000_000 / LOOP.picturesPerSecond;
  return {
    ...{ format: h264Format(clip.sps, [clip.pps]), frameUs },
    frame: (n) => {
      const picture = clip.pictures[n % clip.pictures.length];
      const chunks = (picture?.nals ?? []).flatMap((nal) => [lengthOf(nal), nal]);
      const sizeBytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
      return { ...whole, chunks, sizeBytes, unixUs: n * frameUs, isKey: picture?.isKey ?? false };
    },
  };
}

function lengthOf(nal: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, nal.length);
  return length;
}
