/** Default alphabet of 3GPP TS 23.038 §6.2.1: the index is the code; 0x1B escapes to the extension table. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Extension table of §6.2.1.1: each takes two septets. */
const EXTENDED: ReadonlyMap<string, number> = new Map([
  ['\f', 0x0a],
  ['^', 0x14],
  ['{', 0x28],
  ['}', 0x29],
  ['\\', 0x2f],
  ['[', 0x3c],
  ['~', 0x3d],
  [']', 0x3e],
  ['|', 0x40],
  ['€', 0x65],
]);

const ESCAPE = 0x1b;
const codes: ReadonlyMap<string, number> = new Map(
  [...BASIC].map((letter, code) => [letter, code] as const).filter(([, code]) => code !== ESCAPE),
);

/** Septets of one character, one or two; undefined when the alphabet has no such character. */
export function septetsOf(character: string): readonly number[] | undefined {
  const basic = codes.get(character);
  if (basic !== undefined) return [basic];
  const extended = EXTENDED.get(character);
  return extended === undefined ? undefined : [ESCAPE, extended];
}
