/** The same numbers at every run: from 0 up to 1, without it (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bytes that begin like something and go on like nothing: some changed, some cut off, some added. */
export function spoiled(bytes: Buffer, random: () => number): Buffer {
  const spoilt = Buffer.from(bytes.subarray(0, Math.ceil(random() * bytes.length)));
  for (let times = random() * 4; times > 0 && spoilt.length > 0; times -= 1) {
    spoilt[Math.floor(random() * spoilt.length)] = Math.floor(random() * 256);
  }
  const more = Buffer.from(Array.from({ length: random() * 8 }, () => Math.floor(random() * 256)));
  return random() < 0.3 ? Buffer.concat([spoilt, more]) : spoilt;
}
