import { iterationConstants, substitutionRows } from './streebog-tables.ts';

/**
 * The running state of Streebog: 48 words of 32 bits, least significant first - 16 of the chaining value h, 16 of the
 * counter N (bits hashed), 16 of the checksum Σ.
 */
export type StreebogState = Int32Array;

/**
 * Absorbs whole blocks of 64 bytes: for each one h = g_N(h, m), N += 512, Σ += m (RFC 6986 section 10, stage 2).
 * A core keeps nothing between calls.
 */
export type StreebogCore = (state: StreebogState, input: Uint8Array, from: number, blocks: number) => void;

/** Two values that go through LPS side by side: words 0-15 are the text, words 16-31 the key. */
const pair = new Int32Array(32);

/**
 * Makes the double round: text = LPS(text ^ key) and key = LPS(key ^ constants[at...]) over `pair`.
 * Called once: with a single closure the engine knows the tables as constants of fixed length and drops the bounds
 * checks, which doubles the speed. Bytes are read through a view, so the host is little-endian, as every host of
 * WebAssembly is.
 */
function makeRound(rows: Int32Array, constants: Int32Array): (at: number) => void {
  const low = rows.filter((_, index) => (index & 1) === 0);
  const high = rows.filter((_, index) => (index & 1) === 1);
  const words = new Int32Array(32);
  const bytes = new Uint8Array(words.buffer);
  const out = pair;
  return (at) => {
    for (let j = 0; j < 8; j++) {
      const keyLow = out[16 + 2 * j] as number;
      const keyHigh = out[17 + 2 * j] as number;
      words[4 * j] = (out[2 * j] as number) ^ keyLow;
      words[4 * j + 1] = (out[2 * j + 1] as number) ^ keyHigh;
      words[4 * j + 2] = keyLow ^ (constants[at + 2 * j] as number);
      words[4 * j + 3] = keyHigh ^ (constants[at + 2 * j + 1] as number);
    }
    for (let i = 0; i < 16; i++) {
      const i0 = bytes[i] as number;
      const i1 = (bytes[16 + i] as number) | 256;
      const i2 = (bytes[32 + i] as number) | 512;
      const i3 = (bytes[48 + i] as number) | 768;
      const lowLeft = (low[i0] as number) ^ (low[i1] as number) ^ (low[i2] as number) ^ (low[i3] as number);
      const highLeft = (high[i0] as number) ^ (high[i1] as number) ^ (high[i2] as number) ^ (high[i3] as number);
      const i4 = (bytes[64 + i] as number) | 1024;
      const i5 = (bytes[80 + i] as number) | 1280;
      const i6 = (bytes[96 + i] as number) | 1536;
      const i7 = (bytes[112 + i] as number) | 1792;
      const lowRight = (low[i4] as number) ^ (low[i5] as number) ^ (low[i6] as number) ^ (low[i7] as number);
      const highRight = (high[i4] as number) ^ (high[i5] as number) ^ (high[i6] as number) ^ (high[i7] as number);
      out[2 * i] = lowLeft ^ lowRight;
      out[2 * i + 1] = highLeft ^ highRight;
    }
  };
}

const round = makeRound(substitutionRows(), iterationConstants());
const message = new Int32Array(16);

/** h = E(LPS(h ^ N), m) ^ h ^ m (RFC 6986 section 8). */
function compress(state: StreebogState): void {
  for (let index = 0; index < 16; index++) {
    pair[index] = state[index] as number;
    pair[16 + index] = state[16 + index] as number;
  }
  round(0);
  for (let index = 0; index < 16; index++) {
    pair[16 + index] = pair[index] as number;
    pair[index] = message[index] as number;
  }
  for (let at = 0; at < 12 * 16; at += 16) round(at);
  for (let index = 0; index < 16; index++) {
    const enciphered = (pair[index] as number) ^ (pair[16 + index] as number);
    state[index] = enciphered ^ (state[index] as number) ^ (message[index] as number);
  }
}

function addMessage(state: StreebogState): void {
  let carry = 0;
  for (let index = 0; index < 16; index++) {
    const sum = ((state[32 + index] as number) >>> 0) + ((message[index] as number) >>> 0) + carry;
    state[32 + index] = sum | 0;
    carry = sum > 0xffff_ffff ? 1 : 0;
  }
}

/** The core in plain TypeScript, for where WebAssembly is absent or forbidden. */
export const plainCore: StreebogCore = (state, input, from, blocks) => {
  for (let block = 0; block < blocks; block++) {
    for (let index = 0; index < 16; index++) {
      const at = from + 64 * block + 4 * index;
      const lower = (input[at] as number) | ((input[at + 1] as number) << 8);
      message[index] = lower | ((input[at + 2] as number) << 16) | ((input[at + 3] as number) << 24);
    }
    compress(state);
    const counted = ((state[16] as number) >>> 0) + 512;
    state[16] = counted | 0;
    if (counted > 0xffff_ffff) state[17] = (state[17] as number) + 1;
    addMessage(state);
  }
};
