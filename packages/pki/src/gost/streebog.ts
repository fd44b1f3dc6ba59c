import type { Hasher } from './hasher.ts';
import { plainCore, type StreebogCore, type StreebogState } from './streebog-plain.ts';
import { wasmCore } from './streebog-wasm.ts';

const BLOCK_BYTES = 64;

let fastest: StreebogCore | undefined;

/** The core in use: WebAssembly where it runs, plain TypeScript elsewhere; made at the first hash. */
function defaultCore(): StreebogCore {
  fastest ??= wasmCore() ?? plainCore;
  return fastest;
}

const littleEndian = (words: Int32Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: 4 * words.length }, (_, at) => (words[at >> 2] ?? 0) >>> (8 * (at & 3)));

/** Adds `bits` (under 2^32) to the counter N; the message stays under 2^64 bits. */
function count(state: StreebogState, bits: number): void {
  const low = ((state[16] ?? 0) >>> 0) + bits;
  state[16] = low | 0;
  if (low > 0xffff_ffff) state[17] = (state[17] ?? 0) + 1;
}

/**
 * Streebog, GOST R 34.11-2012 (RFC 6986), as ҚР СТ uses it under 1.2.398.3.10.1.3.2 (256) and 1.2.398.3.10.1.3.3 (512).
 * Messages and digests are byte strings in the order of the wire: digest byte 0 is the least significant byte of the
 * number that RFC 6986 prints.
 */
export class Streebog implements Hasher {
  readonly #core: StreebogCore;
  readonly #digestBytes: 32 | 64;
  readonly #state: StreebogState = new Int32Array(48);
  readonly #pending = new Uint8Array(BLOCK_BYTES);
  #pendingBytes = 0;

  constructor(digestBytes: 32 | 64, core: StreebogCore = defaultCore()) {
    this.#core = core;
    this.#digestBytes = digestBytes;
    if (digestBytes === 32) this.#state.fill(0x01010101, 0, 16);
  }

  update(bytes: Uint8Array): this {
    let from = 0;
    if (this.#pendingBytes > 0) {
      from = Math.min(BLOCK_BYTES - this.#pendingBytes, bytes.length);
      this.#pending.set(bytes.subarray(0, from), this.#pendingBytes);
      this.#pendingBytes += from;
      if (this.#pendingBytes < BLOCK_BYTES) return this;
      this.#core(this.#state, this.#pending, 0, 1);
      this.#pendingBytes = 0;
    }
    const blocks = Math.floor((bytes.length - from) / BLOCK_BYTES);
    if (blocks > 0) this.#core(this.#state, bytes, from, blocks);
    this.#pending.set(bytes.subarray(from + BLOCK_BYTES * blocks));
    this.#pendingBytes = bytes.length - from - BLOCK_BYTES * blocks;
    return this;
  }

  digest(): Uint8Array<ArrayBuffer> {
    const state = this.#state.slice();
    const last = new Uint8Array(BLOCK_BYTES);
    last.set(this.#pending.subarray(0, this.#pendingBytes));
    last[this.#pendingBytes] = 1;
    const counter = state.slice(16, 32);
    this.#core(state, last, 0, 1);
    state.set(counter, 16);
    count(state, 8 * this.#pendingBytes);
    const closing = [littleEndian(state.subarray(16, 32)), littleEndian(state.subarray(32, 48))];
    for (const block of closing) {
      state.fill(0, 16, 32);
      this.#core(state, block, 0, 1);
    }
    return littleEndian(state.subarray(this.#digestBytes === 32 ? 8 : 0, 16));
  }
}

/** Streebog-256 of a message: 32 bytes, wire order (GOST R 34.11-2012, RFC 6986). */
export const streebog256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Streebog(32).update(bytes).digest();

/** Streebog-512 of a message: 64 bytes, wire order (GOST R 34.11-2012, RFC 6986). */
export const streebog512 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Streebog(64).update(bytes).digest();
