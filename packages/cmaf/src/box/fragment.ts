import { BoxWriter } from './box-writer.ts';

export interface Sample {
  /** The coded bytes in pieces, as they came: they are neither joined nor copied. */
  readonly chunks: readonly Uint8Array[];
  readonly sizeBytes: number;
  readonly durationTicks: number;
  /** Presentation time less decode time; negative when pictures are reordered. */
  readonly compositionTicks: number;
  /** Can be decoded without what stood before. */
  readonly isKey: boolean;
}

export interface Fragment {
  /** Number of the fragment in its track, from 1 on. */
  readonly sequence: number;
  /** Unix time of the first sample in ticks of the track: 64 bits, so that every track lies on one axis. */
  readonly decodeTicks: number;
  readonly samples: readonly Sample[];
}

const KEY = 0x0200_0000;
const DEPENDENT = 0x0101_0000;
/** data offset, and of each sample: duration, size, flags, composition offset */
const RUN_FLAGS = 0xf01;

/**
 * One `moof` and its `mdat` (ISO/IEC 14496-12 8.8) as pieces to be written one after another. The first piece is the
 * header; the others are the very chunks of the samples.
 */
export function writeFragment({ sequence, decodeTicks, samples }: Fragment): Uint8Array[] {
  const out = new BoxWriter(128 + samples.length * 16);
  let dataOffsetAt = 0;
  out.box('moof', () => {
    out.fullBox('mfhd', 0, 0, () => out.u32(sequence));
    out.box('traf', () => {
      out.fullBox('tfhd', 0, 0x2_0000, () => out.u32(1)); // offsets count from this moof
      out.fullBox('tfdt', 1, 0, () => out.u64(decodeTicks));
      out.fullBox('trun', 1, RUN_FLAGS, () => {
        out.u32(samples.length);
        dataOffsetAt = out.at;
        out.u32(0);
        for (const sample of samples) {
          out.u32(sample.durationTicks);
          out.u32(sample.sizeBytes);
          out.u32(sample.isKey ? KEY : DEPENDENT);
          out.i32(sample.compositionTicks);
        }
      });
    });
  });
  out.setU32(dataOffsetAt, out.at + 8);
  out.u32(8 + samples.reduce((sum, sample) => sum + sample.sizeBytes, 0));
  out.ascii('mdat');
  return [out.written(), ...samples.flatMap((sample) => sample.chunks)];
}
