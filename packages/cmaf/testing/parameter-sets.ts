/** Bits as text, or a number as an Exp-Golomb code, in the order of the tables of ITU-T H.264 7.3.2.1 and E.1.1. */
type Field = string | number;

export function baselineSps(...payload: readonly Field[]): Uint8Array {
  const bits = `${payload.map((field) => (typeof field === 'string' ? field : expGolomb(field))).join('')}1`;
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? [];
  return Uint8Array.of(0x67, 66, 0xc0, 31, ...bytes.map((byte) => Number.parseInt(byte, 2)));
}

function expGolomb(value: number): string {
  const code = (value + 1).toString(2);
  return code.padStart(code.length * 2 - 1, '0');
}

/** Identifier, frame number, order of type 2, one reference, no gaps, size, frames only, direct 8x8. */
const sizeInBlocks = (across: number, down: number): Field[] => [0, 0, 2, 1, '0', across - 1, down - 1, '1', '1'];

export const FULL_HD_BLOCKS = sizeInBlocks(120, 68);

/** A parameter set without cropping and without usability information. */
export const spsOfSize = (width: number, height: number): Uint8Array =>
  baselineSps(...sizeInBlocks(width / 16, height / 16), '0', '0');

export const PPS = Uint8Array.of(0x68, 0xce, 0x3c, 0x80);
