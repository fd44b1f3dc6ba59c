/**
 * The Snowball stemmer for Russian (snowballstem.org/algorithms/russian, as PostgreSQL's `russian_stem` runs it): one stem
 * for each word, so «исковое» and «исковых» are found by one another.
 */
const vowel = /[аеиоуыэюя]/;

const perfective = suffixes('ив ивши ившись ыв ывши ывшись', 'в вши вшись');
const reflexive = suffixes('ся сь');
const adjective = suffixes('ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею');
const participle = suffixes('ивш ывш ующ', 'ем нн вш ющ щ');
const verb = suffixes(
  'ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю',
  'ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно',
);
const noun = suffixes(
  'а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я',
);
const derivational = suffixes('ост ость');
const superlative = suffixes('ейш ейше');

interface Suffix {
  readonly text: string;
  /** Counts only after а or я, which stays. */
  readonly afterA: boolean;
}

/** @param word lower case, ё as е. @returns the stem, the word itself when nothing is to be taken off */
export function russianStem(word: string): string {
  const first = word.search(vowel);
  if (first === -1) return word;
  const [head, tail] = [word.slice(0, first + 1), word.slice(first + 1)];
  const secondRegion = Math.max(0, afterConsonant(word, afterConsonant(word, 0)) - head.length);
  let rest = without(tail, perfective) ?? inflected(without(tail, reflexive) ?? tail);
  rest = rest.endsWith('и') ? rest.slice(0, -1) : rest;
  const derived = without(rest, derivational);
  if (derived !== undefined && derived.length >= secondRegion) rest = derived;
  return head + tidied(rest);
}

function inflected(text: string): string {
  const adjectival = without(text, adjective);
  if (adjectival !== undefined) return without(adjectival, participle) ?? adjectival;
  return without(text, verb) ?? without(text, noun) ?? text;
}

function tidied(text: string): string {
  if (text.endsWith('нн')) return text.slice(0, -1);
  const plain = without(text, superlative);
  if (plain !== undefined) return plain.endsWith('нн') ? plain.slice(0, -1) : plain;
  return text.endsWith('ь') ? text.slice(0, -1) : text;
}

/** Where the first consonant after a vowel ends, looked for from a place on; the end of the word when there is none. */
function afterConsonant(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at += 1) {
    if (!vowel.test(word[at] ?? '') && vowel.test(word[at - 1] ?? '')) return at + 1;
  }
  return word.length;
}

/** The text without the longest of the suffixes it ends with. */
function without(text: string, among: readonly Suffix[]): string | undefined {
  for (const { text: suffix, afterA } of among) {
    if (!text.endsWith(suffix)) continue;
    const rest = text.slice(0, -suffix.length);
    if (!afterA || /[ая]$/.test(rest)) return rest;
  }
  return undefined;
}

function suffixes(free: string, afterA = ''): readonly Suffix[] {
  const listed = [
    ...free.split(' ').map((text) => ({ text, afterA: false })),
    ...afterA.split(' ').flatMap((text) => (text ? [{ text, afterA: true }] : [])),
  ];
  return listed.sort((a, b) => b.text.length - a.text.length);
}
