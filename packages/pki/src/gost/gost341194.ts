import type { Hasher } from './hasher.ts';
import { CRYPTO_PRO_BLOCK, type SubstitutionBlock, TEST_BLOCK } from './substitution-blocks.ts';

const BLOCK_BYTES = 32;

/** The constant C3 of key generation (RFC 5831 section 5.1), least significant word first; C2 and C4 are zero. */
const C3 = [0xff00ff00, 0xff00ff00, 0x00ff00ff, 0x00ff00ff, 0x00ffff00, 0xff0000ff, 0x000000ff, 0xff00ffff];

/** Substitution and the rotation by 11 of one round, a table of 256 words for each byte of the sum. */
function roundTable(block: SubstitutionBlock): Int32Array {
  return Int32Array.from({ length: 4 * 256 }, (_, index) => {
    const pair = index >> 8;
    const low = Number.parseInt(block[2 * pair]?.[index & 15] ?? '', 16);
    const high = Number.parseInt(block[2 * pair + 1]?.[(index >> 4) & 15] ?? '', 16);
    const substituted = ((high << 4) | low) << (8 * pair);
    return (substituted << 11) | (substituted >>> 21);
  });
}

function round(table: Int32Array, sum: number): number {
  const lower = (table[sum & 255] as number) ^ (table[256 | ((sum >>> 8) & 255)] as number);
  return lower ^ (table[512 | ((sum >>> 16) & 255)] as number) ^ (table[768 | (sum >>> 24)] as number);
}

/** Enciphers words `at` and `at + 1` of `words` in simple substitution mode (GOST 28147-89). */
function encipher(table: Int32Array, key: Int32Array, words: Int32Array, at: number): void {
  let n1 = words[at] as number;
  let n2 = words[at + 1] as number;
  for (let pass = 0; pass < 4; pass++) {
    for (let step = 0; step < 8; step += 2) {
      const first = pass < 3 ? step : 7 - step;
      const second = pass < 3 ? step + 1 : 6 - step;
      n2 ^= round(table, (n1 + (key[first] as number)) | 0);
      n1 ^= round(table, (n2 + (key[second] as number)) | 0);
    }
  }
  words[at] = n2;
  words[at + 1] = n1;
}

/** A(y4 | y3 | y2 | y1) = (y1 ^ y2) | y4 | y3 | y2, in place. */
function shiftA(y: Int32Array): void {
  const low = (y[0] as number) ^ (y[2] as number);
  const high = (y[1] as number) ^ (y[3] as number);
  y.copyWithin(0, 2);
  y[6] = low;
  y[7] = high;
}

/** P: byte i of key word k is byte 8i + k of u ^ v. */
function permuteP(key: Int32Array, u: Int32Array, v: Int32Array): void {
  for (let k = 0; k < 8; k++) {
    let word = 0;
    for (let i = 0; i < 4; i++) {
      const source = 2 * i + (k >> 2);
      const mixed = (u[source] as number) ^ (v[source] as number);
      word |= ((mixed >>> (8 * (k & 3))) & 255) << (8 * i);
    }
    key[k] = word;
  }
}

/** Words of 16 bits of the shift register ψ: sixteen of the state and one more for each of 12 + 1 + 61 steps. */
const register = new Int32Array(16 + 61);

/** ψ applied `steps` times to the 16-bit words of `words`, in place (RFC 5831 section 5.3). */
function psi(words: Int32Array, steps: number): void {
  const y = register;
  for (let i = 0; i < 16; i++) y[i] = ((words[i >> 1] as number) >>> (16 * (i & 1))) & 0xffff;
  for (let i = 0; i < steps; i++) {
    const lower = (y[i] as number) ^ (y[i + 1] as number) ^ (y[i + 2] as number) ^ (y[i + 3] as number);
    y[i + 16] = lower ^ (y[i + 12] as number) ^ (y[i + 15] as number);
  }
  for (let i = 0; i < 8; i++) words[i] = (y[steps + 2 * i] as number) | ((y[steps + 2 * i + 1] as number) << 16);
}

const xorInto = (target: Int32Array, other: ArrayLike<number>): void => {
  for (let i = 0; i < 8; i++) target[i] = (target[i] as number) ^ (other[i] as number);
};

/** GOST R 34.11-94, in Kazakhstan GOST 34.311-95, incremental; digests of 32 bytes in the order of the wire. */
export class Gost341194 implements Hasher {
  readonly #table: Int32Array;
  readonly #hash = new Int32Array(8);
  readonly #checksum = new Int32Array(8);
  readonly #pending = new Uint8Array(BLOCK_BYTES);
  #pendingBytes = 0;
  #totalBytes = 0;

  constructor(block: SubstitutionBlock) {
    this.#table = roundTable(block);
  }

  update(bytes: Uint8Array): this {
    this.#totalBytes += bytes.length;
    let from = 0;
    while (from < bytes.length) {
      const taken = Math.min(BLOCK_BYTES - this.#pendingBytes, bytes.length - from);
      this.#pending.set(bytes.subarray(from, from + taken), this.#pendingBytes);
      this.#pendingBytes += taken;
      from += taken;
      if (this.#pendingBytes === BLOCK_BYTES) this.#absorb();
    }
    return this;
  }

  digest(): Uint8Array<ArrayBuffer> {
    const saved = [this.#hash.slice(), this.#checksum.slice(), this.#pending.slice()] as const;
    const savedBytes = this.#pendingBytes;
    if (savedBytes > 0) {
      this.#pending.fill(0, savedBytes);
      this.#absorb();
    }
    const bits = new Int32Array(8);
    bits[0] = (8 * this.#totalBytes) | 0;
    bits[1] = Math.floor(this.#totalBytes / 0x2000_0000);
    this.#step(bits);
    this.#step(this.#checksum.slice());
    const digest = Uint8Array.from({ length: 32 }, (_, at) => (this.#hash[at >> 2] as number) >>> (8 * (at & 3)));
    this.#hash.set(saved[0]);
    this.#checksum.set(saved[1]);
    this.#pending.set(saved[2]);
    this.#pendingBytes = savedBytes;
    return digest;
  }

  #absorb(): void {
    const view = new DataView(this.#pending.buffer);
    const message = new Int32Array(8);
    let carry = 0;
    for (let i = 0; i < 8; i++) {
      const word = view.getInt32(4 * i, true);
      message[i] = word;
      const sum = ((this.#checksum[i] as number) >>> 0) + (word >>> 0) + carry;
      this.#checksum[i] = sum | 0;
      carry = sum > 0xffff_ffff ? 1 : 0;
    }
    this.#step(message);
    this.#pendingBytes = 0;
  }

  /** The step function: H = ψ^61(H ^ ψ(M ^ ψ^12(S))), S being H enciphered under four keys made from H and M. */
  #step(message: Int32Array): void {
    const u = this.#hash.slice();
    const v = message.slice();
    const enciphered = this.#hash.slice();
    const key = new Int32Array(8);
    for (let part = 0; part < 4; part++) {
      if (part > 0) {
        shiftA(u);
        shiftA(v);
        shiftA(v);
        if (part === 2) xorInto(u, C3);
      }
      permuteP(key, u, v);
      encipher(this.#table, key, enciphered, 2 * part);
    }
    psi(enciphered, 12);
    xorInto(enciphered, message);
    psi(enciphered, 1);
    xorInto(this.#hash, enciphered);
    psi(this.#hash, 61);
  }
}

/** GOST 34.311-95 as Kazakhstan uses it (1.2.398.3.10.1.3.1): the TEST substitution block; 32 bytes. */
export const gost3411_94Test = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Gost341194(TEST_BLOCK).update(bytes).digest();

/** GOST R 34.11-94 with the CryptoPro substitution block (1.2.643.2.2.9 by default of RFC 4490); 32 bytes. */
export const gost3411_94CryptoPro = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Gost341194(CRYPTO_PRO_BLOCK).update(bytes).digest();
