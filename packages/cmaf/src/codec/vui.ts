import type { BitReader } from '../bytes/bit-reader.ts';

/** Codes of ITU-T H.273. */
export interface PictureColour {
  readonly primaries: number;
  readonly transfer: number;
  readonly matrix: number;
  readonly isFullRange: boolean;
}

/** Video usability information (ITU-T H.264 annex E). */
export interface Vui {
  readonly pixelAspect: readonly [number, number] | undefined;
  readonly framesPerSecond: number | undefined;
  readonly reorderedFrames: number | undefined;
  readonly colour: PictureColour | undefined;
}

/** Table E-1; 255 means that the numbers follow. */
const ASPECTS: readonly (readonly [number, number])[] = [
  ...([
    [1, 1],
    [1, 1],
    [12, 11],
    [10, 11],
    [16, 11],
    [40, 33],
    [24, 11],
    [20, 11],
    [32, 11],
  ] as const),
  ...([
    [80, 33],
    [18, 11],
    [15, 11],
    [64, 33],
    [160, 99],
    [4, 3],
    [3, 2],
    [2, 1],
  ] as const),
];

export function readVui(bits: BitReader): Vui {
  const pixelAspect = bits.flag() ? readAspect(bits) : undefined;
  if (bits.flag()) bits.flag(); // overscan
  const colour = bits.flag() ? readColour(bits) : undefined;
  if (bits.flag()) {
    bits.unsigned(); // chroma_sample_loc_type_top_field
    bits.unsigned();
  }
  const framesPerSecond = bits.flag() ? readTiming(bits) : undefined;
  const hasNalTiming = skipReference(bits);
  const hasPictureTiming = skipReference(bits);
  if (hasNalTiming || hasPictureTiming) bits.flag(); // low_delay_hrd_flag
  bits.flag(); // pic_struct_present_flag
  return { pixelAspect, colour, framesPerSecond, reorderedFrames: bits.flag() ? readReordered(bits) : undefined };
}

function readAspect(bits: BitReader): readonly [number, number] | undefined {
  const code = bits.bits(8);
  return code === 255 ? [bits.bits(16), bits.bits(16)] : ASPECTS[code];
}

function readColour(bits: BitReader): PictureColour | undefined {
  bits.bits(3); // video_format
  const isFullRange = bits.flag();
  if (!bits.flag()) return isFullRange ? { primaries: 2, transfer: 2, matrix: 2, isFullRange } : undefined;
  return { primaries: bits.bits(8), transfer: bits.bits(8), matrix: bits.bits(8), isFullRange };
}

/** A frame lasts two ticks (E.2.1). */
function readTiming(bits: BitReader): number | undefined {
  const unitsInTick = bits.bits(32);
  const unitsInSecond = bits.bits(32);
  bits.flag(); // fixed_frame_rate_flag
  return unitsInTick > 0 && unitsInSecond > 0 ? unitsInSecond / (2 * unitsInTick) : undefined;
}

/** @returns whether parameters of a hypothetical decoder were there. */
function skipReference(bits: BitReader): boolean {
  if (!bits.flag()) return false;
  const count = bits.unsigned() + 1;
  bits.skip(8); // scales
  for (let at = 0; at < Math.min(count, 32); at++) {
    bits.unsigned();
    bits.unsigned();
    bits.flag();
  }
  bits.skip(20); // lengths of delays
  return true;
}

function readReordered(bits: BitReader): number {
  bits.flag(); // motion_vectors_over_pic_boundaries_flag
  for (let at = 0; at < 4; at++) bits.unsigned();
  return bits.unsigned();
}
