import { numberInWords } from '@ashyq/kk-text';
import type { Lang } from '#platform/i18n';

/** What is read aloud: a fixed text, a number by its words, figures one by one, a name by its letters and numbers. */
export type Spoken = string | { readonly number: number } | { readonly digits: string } | { readonly letters: string };

/** Above it a number is read figure by figure: nobody keeps «seven thousand five hundred and seventeen» in mind. */
export const LARGEST_IN_PIECES = 999;

const alphabets: Readonly<Record<Lang, string>> = {
  kk: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  en: 'abcdefghijklmnopqrstuvwxyz',
};

const english = {
  units:
    `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen`.split(/\s+/),
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
};

/** Texts that have a voice of their own, in the order of reading. */
export function piecesOf(spoken: Spoken, lang: Lang): readonly string[] {
  if (typeof spoken === 'string') return [spoken];
  if ('number' in spoken) return numberPieces(spoken.number, lang);
  if ('digits' in spoken)
    return [...spoken.digits].filter(isDigit).flatMap((digit) => numberPieces(Number(digit), lang));
  const parts = spoken.letters.toLowerCase().match(/\d+|\D/gu) ?? [];
  return parts.flatMap((part) =>
    isDigit(part[0] ?? '') ? numberPieces(Number(part), lang) : letterPieces(part, lang),
  );
}

/** Every piece that numbers and names of a language are made of. */
export function allPieces(lang: Lang): ReadonlySet<string> {
  const numbers = Array.from({ length: LARGEST_IN_PIECES + 1 }, (_, number) => numberPieces(number, lang)).flat();
  return new Set([...numbers, ...[...alphabets[lang]].map((letter) => letter.toUpperCase())]);
}

function numberPieces(number: number, lang: Lang): readonly string[] {
  if (!Number.isSafeInteger(number) || number < 0) return [];
  if (number > LARGEST_IN_PIECES) return piecesOf({ digits: String(number) }, lang);
  return lang === 'en' ? inEnglish(number) : numberInWords(number, lang).split(' ');
}

function inEnglish(number: number): readonly string[] {
  const { units, tens } = english;
  if (number >= 100) {
    const rest = number % 100;
    return [units[Math.floor(number / 100)] ?? '', 'hundred', ...(rest > 0 ? inEnglish(rest) : [])];
  }
  if (number < 20) return [units[number] ?? ''];
  return [tens[Math.floor(number / 10) - 2] ?? '', ...(number % 10 > 0 ? [units[number % 10] ?? ''] : [])];
}

/** A sign that the alphabet does not have is passed over, as a reader passes over a hyphen. */
function letterPieces(sign: string, lang: Lang): readonly string[] {
  return alphabets[lang].includes(sign) ? [sign.toUpperCase()] : [];
}

function isDigit(sign: string): boolean {
  return /^\d$/.test(sign);
}
