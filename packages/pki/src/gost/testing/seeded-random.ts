import type { RandomBytes } from '../nonce.ts';

/** A repeatable source of bytes for tests and measurements (xorshift32); never for keys. */
export function seededRandom(seed: number): RandomBytes {
  let state = seed | 0 || 1;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state >>> 11;
    });
}
