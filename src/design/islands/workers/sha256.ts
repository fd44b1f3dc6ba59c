// FIPS 180-4 §6.2 for one block: the browser's own digest answers by promise, too slowly for a hundred thousand of them.

const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
};
const fraction = (root: number): number => ((root - Math.floor(root)) * 0x100000000) | 0;

/** The constants are the fractions of cube and square roots of the first primes, as the standard defines them. */
const K = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const H = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
const w = new Int32Array(64);

/** Longest message of one block, in bytes. */
export const LONGEST = 55;

/** The first 32 bits of SHA-256. @param message ASCII, at most 55 characters @throws RangeError when it is longer */
export function firstWordOfSha256(message: string): number {
  if (message.length > LONGEST) throw new RangeError('one block only');
  w.fill(0);
  for (let at = 0; at < message.length; at += 1)
    w[at >> 2] = at4(w, at >> 2) | (message.charCodeAt(at) << (24 - (at % 4) * 8));
  w[message.length >> 2] = at4(w, message.length >> 2) | (0x80 << (24 - (message.length % 4) * 8));
  w[15] = message.length * 8;
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [at4(w, at - 15), at4(w, at - 2)];
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[at] = (at4(w, at - 16) + s0 + at4(w, at - 7) + s1) | 0;
  }
  return compressed();
}

function compressed(): number {
  let [a, b, c, d, e, f, g, h] = H as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + at4(K, at) + at4(w, at)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  return (at4(H, 0) + a) | 0;
}

const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** Typed arrays of a fixed length have no holes. */
const at4 = (words: Int32Array, at: number): number => words[at] as number;
