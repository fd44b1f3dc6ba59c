// Texts for property tests: everyday letters mixed with what breaks text functions.
const pools = [
  'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ',
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZəƏɵƟ',
  '0123456789０１２３９٣½№',
  ' \t\n\u00A0\u2009\u202F.,;:/\\|()[]«»"%_*?-–—‑−',
  "'’‘ʼ`´′\u00AD\u200B\u200D\u200E\u200F\u202E\u2066\uFEFF\u0000\uFFFD",
  '\u0301\u0306\u0308\u0327\u0323éñüßıİſŒǅΣσςρΩαКК',
  '한글漢字カタカナ\u{1F600}\u{1D400}\uD800\uDC00ﬁﷺ',
].map((pool) => pool.split(/(?:)/u));

/** Mulberry32: the same seed gives the same numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Up to `longest` code points, most of them from one or two pools so that words come about. */
export function randomText(random: () => number, longest: number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const favourite = pick(pools);
  const length = Math.floor(random() * (longest + 1));
  return Array.from({ length }, () => pick(random() < 0.7 ? favourite : pick(pools))).join('');
}
