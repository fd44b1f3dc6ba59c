/** Numbers below 2^32 from a seed (mulberry32): the same seed finds the same fault again. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

type Mutation = (bytes: Uint8Array, next: () => number) => Uint8Array;

/** Octets that mean something to a reader of DER: lengths, tags, ends. */
const MEANINGFUL = [
  0x00, 0x01, 0x02, 0x04, 0x05, 0x06, 0x17, 0x18, 0x24, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0x88, 0xa0, 0xa3,
  0xff,
];

const mutations: readonly Mutation[] = [
  (bytes, next) => bytes.with(next() % bytes.length, next() & 0xff),
  (bytes, next) => bytes.with(next() % bytes.length, MEANINGFUL[next() % MEANINGFUL.length] ?? 0),
  (bytes, next) => {
    const at = next() % bytes.length;
    return bytes.with(at, (bytes[at] ?? 0) ^ (1 << (next() & 7)));
  },
  (bytes, next) => bytes.slice(0, next() % bytes.length),
  (bytes, next) => spliced(bytes, next() % bytes.length, next() % 9, new Uint8Array()),
  (bytes, next) => spliced(bytes, next() % bytes.length, 0, Uint8Array.of(next() & 0xff, next() & 0xff)),
  (bytes, next) => {
    const from = next() % bytes.length;
    return spliced(bytes, next() % bytes.length, 0, bytes.slice(from, from + (next() % 40)));
  },
];

/** One to four changes at places that the numbers choose. */
export function mutated(bytes: Uint8Array, next: () => number): Uint8Array {
  let changed = bytes;
  for (let count = 1 + (next() & 3); count > 0 && changed.length > 0; count--) {
    changed = mutations[next() % mutations.length]?.(changed, next) ?? changed;
  }
  return changed;
}

function spliced(bytes: Uint8Array, at: number, removed: number, inserted: Uint8Array): Uint8Array {
  const end = Math.min(bytes.length, at + removed);
  const out = new Uint8Array(at + inserted.length + bytes.length - end);
  out.set(bytes.subarray(0, at));
  out.set(inserted, at);
  out.set(bytes.subarray(end), at + inserted.length);
  return out;
}
