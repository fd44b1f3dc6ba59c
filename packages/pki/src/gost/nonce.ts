import { bigEndian, fromBigEndian } from './byte-order.ts';
import { streebog512 } from './streebog.ts';

/** A cryptographic source: `length` fresh random bytes. */
export type RandomBytes = (length: number) => Uint8Array;

/** Sixty-four bits more than the modulus, so that the bias of the reduction stays under 2^-64. */
const EXTRA_BYTES = 8;

/** Numbers in (0, q) from random bytes, without end. */
export function* randomNonces(q: bigint, random: RandomBytes): Generator<bigint> {
  const length = Math.ceil(q.toString(16).length / 2) + EXTRA_BYTES;
  for (;;) {
    const bytes = random(length);
    if (bytes.length !== length) throw new RangeError('the random source gave another number of bytes');
    yield (fromBigEndian(bytes) % (q - 1n)) + 1n;
  }
}

const BLOCK_BYTES = 64;

/** HMAC-Streebog-512 of the parts joined; the key is not longer than a block (RFC 7836 section 4.1.2). */
function hmac(key: Uint8Array, ...parts: Uint8Array[]): Uint8Array {
  const padded = (fill: number): Uint8Array =>
    Uint8Array.from({ length: BLOCK_BYTES }, (_, at) => (key[at] ?? 0) ^ fill);
  const joined = (...pieces: Uint8Array[]): Uint8Array => Uint8Array.from(pieces.flatMap((piece) => [...piece]));
  return streebog512(joined(padded(0x5c), streebog512(joined(padded(0x36), ...parts))));
}

/**
 * Numbers in (0, q) drawn from the key and the digest by RFC 6979 section 3.2 with HMAC-Streebog-512.
 * @param key and `digest` as big-endian numbers as long as the curve's size.
 */
export function* deterministicNonces(q: bigint, key: Uint8Array, digest: Uint8Array): Generator<bigint> {
  const bits = q.toString(2).length;
  const length = Math.ceil(bits / 8);
  const seed = [bigEndian(fromBigEndian(key), length), bigEndian(fromBigEndian(digest), length)];
  let k: Uint8Array = new Uint8Array(BLOCK_BYTES);
  let v: Uint8Array = new Uint8Array(BLOCK_BYTES).fill(1);
  for (const separator of [0, 1]) {
    k = hmac(k, v, Uint8Array.of(separator), ...seed);
    v = hmac(k, v);
  }
  for (;;) {
    v = hmac(k, v);
    const candidate = fromBigEndian(v.subarray(0, length)) >> BigInt(8 * length - bits);
    if (candidate > 0n && candidate < q) yield candidate;
    k = hmac(k, v, Uint8Array.of(0));
    v = hmac(k, v);
  }
}
