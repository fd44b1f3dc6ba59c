/**
 * The clock in the picture: a row of blocks, white for 1. Two that are always white and black show where it is and how
 * bright; then the number of the picture, highest bit first; then a bit that makes the number of ones even.
 */
export const CLOCK = { x: 16, y: 16, block: 16, ofWidth: 640 } as const;

const NUMBER_BITS = 9;
/** The sign in front, the number, the parity. */
export const CLOCK_BLOCKS = 2 + NUMBER_BITS + 1;

/** @param number of the picture in its loop, from 0 to 511 */
export function clockBlocks(number: number): boolean[] {
  const bits = Array.from({ length: NUMBER_BITS }, (_, at) => ((number >>> (NUMBER_BITS - 1 - at)) & 1) === 1);
  return [true, false, ...bits, bits.filter(Boolean).length % 2 === 1];
}

/**
 * @param brightness of the pixel at a place, 0 to 255
 * @param width of the picture as decoded, whatever it is scaled to
 * @returns the number of the picture, or nothing when no clock can be read
 */
export function readPictureClock(brightness: (x: number, y: number) => number, width: number): number | undefined {
  const scale = width / CLOCK.ofWidth;
  const seen = Array.from({ length: CLOCK_BLOCKS }, (_, at) => {
    const x = CLOCK.x + CLOCK.block * (at + 0.5);
    return brightness(Math.round(x * scale), Math.round((CLOCK.y + CLOCK.block / 2) * scale));
  });
  const [white = 0, black = 0] = seen;
  if (white - black < 96) return undefined;
  const middle = (white + black) / 2;
  const bits = seen.slice(2).map((value) => value > middle);
  if (bits.filter(Boolean).length % 2 !== 0) return undefined;
  return bits.slice(0, NUMBER_BITS).reduce((number, bit) => number * 2 + (bit ? 1 : 0), 0);
}
