import { readFileSync } from 'node:fs';
import { framesOfAdts } from './adts.ts';
import { nalsOfStream, picturesOfStream, typeOfNal } from './annex-b.ts';

/** What `npm run clips` made: views and sound repeat together, on the wall clock. */
export const LOOP = {
  views: ['judge', 'parties', 'witness', 'room'],
  seconds: 16,
  picturesPerSecond: 25,
  pictures: 400,
  samplesPerSecond: 16_000,
  /** Of 1,024 samples. */
  soundFrames: 250,
} as const;

export type View = (typeof LOOP.views)[number];

export interface ClipPicture {
  /** NAL units without start codes and without parameter sets. */
  readonly nals: readonly Uint8Array[];
  readonly isKey: boolean;
}

export interface PictureClip {
  readonly sps: Uint8Array;
  readonly pps: Uint8Array;
  readonly pictures: readonly ClipPicture[];
}

export interface SoundClip {
  /** AudioSpecificConfig of ISO/IEC 14496-3 */
  readonly config: Uint8Array;
  /** AAC-LC */
  readonly frames: readonly Uint8Array[];
}

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`../clips/${name}`, import.meta.url));

export function readPictureClip(view: View): PictureClip {
  return pictureClipOf(bytesOf(`${view}.h264`));
}

/**
 * @param stream H.264 of annex B with a delimiter before each picture, such as `ffmpeg -x264-params aud=1` makes
 * @throws Error when it has no parameter sets
 */
export function pictureClipOf(stream: Uint8Array): PictureClip {
  const nals = nalsOfStream(stream);
  const sps = nals.find((nal) => typeOfNal(nal) === 7);
  const pps = nals.find((nal) => typeOfNal(nal) === 8);
  if (!sps || !pps) throw new Error('the stream has no parameter sets');
  const pictures = picturesOfStream(nals).map((picture) => {
    const kept = picture.filter((nal) => typeOfNal(nal) !== 7 && typeOfNal(nal) !== 8);
    return { nals: kept, isKey: kept.some((nal) => typeOfNal(nal) === 5) };
  });
  return { sps, pps, pictures };
}

export function readSoundClip(): SoundClip {
  const { config, frames } = framesOfAdts(bytesOf('sound.aac'));
  return { config, frames: frames.map(({ raw }) => raw) };
}
