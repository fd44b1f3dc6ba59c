// Letters that look alike in print. A lower-case letter is listed only together with its capital, so that repairing
// before or after a change of case gives the same word.
const cyrillicByLatin = new Map([
  ...pairs('ACEHIKMOPTXYƏƟ', 'АСЕНІКМОРТХУӘӨ'),
  ...pairs('acehikmoptxyəɵ', 'асеһікмортхуәө'),
  ...pairs('B', 'В'),
  ...pairs('ΑΒΕΗΙΚΜΟΡΤΧ', 'АВЕНІКМОРТХ'),
  ...pairs('ορ', 'ор'),
]);
const latinByCyrillic = new Map([
  ...pairs('АСЕНІКМОРТХУВ', 'ACEHIKMOPTXYB'),
  ...pairs('асеһікмортху', 'acehikmoptxy'),
  ...pairs('Һ', 'H'),
]);

const word = /\p{L}+/gu;
const cyrillic = /\p{Script=Cyrillic}/u;
const other = /[\p{Script=Latin}\p{Script=Greek}]/u;

/**
 * Words that mix alphabets get one: Cyrillic when every foreign letter has a Cyrillic look-alike, else Latin when every
 * Cyrillic letter has a Latin one; any other word stays as it is.
 */
export function repairHomoglyphs(text: string): string {
  return text.replace(word, (mixed) =>
    cyrillic.test(mixed) && other.test(mixed)
      ? (replaceAll(mixed, other, cyrillicByLatin) ?? replaceAll(mixed, cyrillic, latinByCyrillic) ?? mixed)
      : mixed,
  );
}

function replaceAll(text: string, foreign: RegExp, twins: ReadonlyMap<string, string>): string | null {
  let repaired = '';
  for (const letter of text) {
    const twin = foreign.test(letter) ? twins.get(letter) : letter;
    if (twin === undefined) return null;
    repaired += twin;
  }
  return repaired;
}

function pairs(from: string, to: string): [string, string][] {
  const twins = [...to];
  return [...from].map((letter, index) => [letter, twins[index] ?? letter]);
}
