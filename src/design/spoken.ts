import { formatDayAndMonth, numberInWords } from '@ashyq/kk-text';
import type { Lang } from '#platform/i18n';

/** What is read aloud: a fixed text, a number by its words, figures one by one, a name by its letters and numbers, a time, a day. */
export type Spoken =
  | string
  | { readonly number: number }
  | { readonly digits: string }
  | { readonly letters: string }
  /** «10:05» by the hour and the minute. */
  | { readonly clock: string }
  | { readonly day: Temporal.PlainDate };

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
  if ('clock' in spoken) return clockPieces(spoken.clock, lang);
  if ('day' in spoken) return [...numberPieces(spoken.day.day, lang), monthOf(spoken.day, lang)];
  const parts = spoken.letters.toLowerCase().match(/\d+|\D/gu) ?? [];
  return parts.flatMap((part) =>
    isDigit(part[0] ?? '') ? numberPieces(Number(part), lang) : letterPieces(part, lang),
  );
}

/** Every piece that numbers and names of a language are made of. */
export function allPieces(lang: Lang): ReadonlySet<string> {
  const numbers = Array.from({ length: LARGEST_IN_PIECES + 1 }, (_, number) => numberPieces(number, lang)).flat();
  const months = Array.from({ length: 12 }, (_, index) => monthOf(new Temporal.PlainDate(2026, index + 1, 1), lang));
  return new Set([...numbers, ...months, ...[...alphabets[lang]].map((letter) => letter.toUpperCase())]);
}

/** A text with variables as it is read: its own words, and between them what stands for each variable. */
export function spokenText<Variables>(
  text: (variables: Variables) => string,
  variables: { readonly [Name in keyof Variables]: Spoken },
): readonly Spoken[] {
  const spoken = variables as Readonly<Record<string, Spoken>>;
  return partsOf(text).flatMap((part, index) => {
    const one = index % 2 === 0 ? wordsOf(part) : spoken[part];
    return one === undefined || one === '' ? [] : [one];
  });
}

/** The words of a text with variables that are the same whatever these are. */
export function fixedParts<Variables>(text: (variables: Variables) => string): readonly string[] {
  return partsOf(text)
    .filter((_, index) => index % 2 === 0)
    .map(wordsOf)
    .filter((words) => words !== '');
}

const mark = '\u0001';

/** Words and names of variables in turns, words first. */
function partsOf<Variables>(text: (variables: Variables) => string): readonly string[] {
  const names = new Proxy({}, { get: (_, name) => `${mark}${String(name)}${mark}` });
  return text(names as Variables).split(mark);
}

/** Nobody reads a hyphen or a sign of number that joins words to a variable. */
function wordsOf(part: string): string {
  return part.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}.?]+$/u, '');
}

function clockPieces(clock: string, lang: Lang): readonly string[] {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return [...numberPieces(hour, lang), ...(minute > 0 ? numberPieces(minute, lang) : [])];
}

function monthOf(day: Temporal.PlainDate, lang: Lang): string {
  return formatDayAndMonth(lang, day).replace(/^\d+ /, '');
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
