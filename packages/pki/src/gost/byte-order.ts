/** Numbers and byte strings of fixed length, in both orders. */

const hexByte = (value: number): string => value.toString(16).padStart(2, '0');

export const fromBigEndian = (bytes: Uint8Array): bigint =>
  bytes.length === 0 ? 0n : BigInt(`0x${Array.from(bytes, hexByte).join('')}`);

export const fromLittleEndian = (bytes: Uint8Array): bigint => fromBigEndian(bytes.toReversed());

/** @throws RangeError for a number that is negative or does not fit. */
export function bigEndian(value: bigint, length: number): Uint8Array<ArrayBuffer> {
  const hex = value.toString(16).padStart(2 * length, '0');
  if (value < 0n || hex.length > 2 * length) throw new RangeError(`the number does not fit ${length} bytes`);
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

/** @throws RangeError for a number that is negative or does not fit. */
export const littleEndian = (value: bigint, length: number): Uint8Array<ArrayBuffer> =>
  bigEndian(value, length).reverse();
