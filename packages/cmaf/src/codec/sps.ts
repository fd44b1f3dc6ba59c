import { BitReader } from '../bytes/bit-reader.ts';
import { Malformed } from '../bytes/malformed.ts';
import { type PictureColour, readVui, type Vui } from './vui.ts';

/** What a sequence parameter set says about the picture (ITU-T H.264 7.3.2.1). */
export interface Sps {
  readonly profile: number;
  readonly constraints: number;
  readonly level: number;
  readonly chromaFormat: number;
  readonly lumaBits: number;
  readonly chromaBits: number;
  /** Size as shown, after cropping. */
  readonly width: number;
  readonly height: number;
  /** Width to height of one pixel. */
  readonly pixelAspect: readonly [number, number];
  /** Frames in a second as promised; cameras with a varying rate promise none. */
  readonly framesPerSecond: number | undefined;
  /** How many pictures may be shown before one that was sent earlier; nothing when the stream does not say. */
  readonly reorderedFrames: number | undefined;
  readonly colour: PictureColour | undefined;
}

const WITH_CHROMA = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);

/**
 * @param nal the NAL unit with its header, without a start code
 * @throws Malformed
 */
export function readSps(nal: Uint8Array): Sps {
  const [header = 0, profile = 0, constraints = 0, level = 0] = nal;
  if ((header & 31) !== 7 || nal.length < 5) throw new Malformed('not a sequence parameter set');
  const bits = new BitReader(withoutEmulation(nal.subarray(4)));
  bits.unsigned(); // seq_parameter_set_id
  const chroma = WITH_CHROMA.has(profile) ? readChroma(bits) : { chromaFormat: 1, lumaBits: 8, chromaBits: 8 };
  bits.unsigned(); // log2_max_frame_num_minus4
  skipPictureOrder(bits);
  bits.unsigned(); // max_num_ref_frames
  bits.flag(); // gaps_in_frame_num_value_allowed_flag
  const widthInBlocks = bits.unsigned() + 1;
  const heightInUnits = bits.unsigned() + 1;
  const isFrameOnly = bits.flag();
  if (!isFrameOnly) bits.flag(); // mb_adaptive_frame_field_flag
  bits.flag(); // direct_8x8_inference_flag
  const fields = isFrameOnly ? 1 : 2;
  const crop = bits.flag() ? readCrop(bits, chroma.chromaFormat, fields) : { across: 0, down: 0 };
  const vui: Partial<Vui> = bits.flag() ? readVui(bits) : {};
  return {
    profile,
    constraints,
    level,
    ...chroma,
    width: widthInBlocks * 16 - crop.across,
    height: heightInUnits * 16 * fields - crop.down,
    pixelAspect: vui.pixelAspect ?? [1, 1],
    framesPerSecond: vui.framesPerSecond,
    // Baseline has no B slices, so nothing can be reordered.
    reorderedFrames: vui.reorderedFrames ?? (profile === 66 ? 0 : undefined),
    colour: vui.colour,
  };
}

/** 00 00 03 stands for 00 00 (7.4.1.1). */
function withoutEmulation(payload: Uint8Array): Uint8Array {
  const plain: number[] = [];
  let zeros = 0;
  for (const byte of payload) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0;
      continue;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    plain.push(byte);
  }
  return Uint8Array.from(plain);
}

function readChroma(bits: BitReader) {
  const chromaFormat = bits.unsigned();
  if (chromaFormat > 3) throw new Malformed('no such chroma format');
  if (chromaFormat === 3) bits.flag(); // separate_colour_plane_flag
  const lumaBits = bits.unsigned() + 8;
  const chromaBits = bits.unsigned() + 8;
  bits.flag(); // qpprime_y_zero_transform_bypass_flag
  if (bits.flag()) {
    for (let list = 0; list < (chromaFormat === 3 ? 12 : 8); list++) {
      if (bits.flag()) skipScalingList(bits, list < 6 ? 16 : 64);
    }
  }
  return { chromaFormat, lumaBits, chromaBits };
}

function skipScalingList(bits: BitReader, size: number): void {
  let [last, next] = [8, 8];
  for (let at = 0; at < size; at++) {
    if (next !== 0) next = (last + bits.signed() + 256) % 256;
    if (next !== 0) last = next;
  }
}

function skipPictureOrder(bits: BitReader): void {
  const type = bits.unsigned();
  if (type === 0) bits.unsigned(); // log2_max_pic_order_cnt_lsb_minus4
  if (type !== 1) return;
  bits.flag(); // delta_pic_order_always_zero_flag
  bits.signed(); // offset_for_non_ref_pic
  bits.signed(); // offset_for_top_to_bottom_field
  const count = bits.unsigned();
  if (count > 255) throw new Malformed('more than 255 frames in a cycle of picture order');
  for (let at = 0; at < count; at++) bits.signed();
}

function readCrop(bits: BitReader, chromaFormat: number, fields: number) {
  const [left, right, top, bottom] = [bits.unsigned(), bits.unsigned(), bits.unsigned(), bits.unsigned()];
  const unitAcross = chromaFormat === 1 || chromaFormat === 2 ? 2 : 1;
  const unitDown = (chromaFormat === 1 ? 2 : 1) * fields;
  return { across: (left + right) * unitAcross, down: (top + bottom) * unitDown };
}
