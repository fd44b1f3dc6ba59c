/** @returns how far `to` is from `from` on the circle of 16 bits, from -32768 to 32767. */
export function distance16(from: number, to: number): number {
  return ((to - from) << 16) >> 16;
}

/** @returns how far `to` is from `from` on the circle of 32 bits, from -2^31 to 2^31 - 1. */
export function distance32(from: number, to: number): number {
  return (to - from) | 0;
}
