/** Cases in which a sum stands in an act: «сумма — …», «взыскать …», «в размере …». Kazakh numerals stay as they are. */
export type WordCase = 'nominative' | 'accusative' | 'genitive';
export type Gender = 'masculine' | 'feminine' | 'neuter';

export interface NumberWordsOptions {
  /** Default: nominative. */
  readonly case?: WordCase;
  /** Of the counted noun, for Russian 1 and 2. Default: masculine. */
  readonly gender?: Gender;
}

/** Greatest number that has words here. */
export const LARGEST_IN_WORDS = 999_999_999_999_999n;

const kkUnits = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const kkTens = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
const kkScales = ['', 'мың', 'миллион', 'миллиард', 'триллион'];

/** Russian forms: nominative, genitive. Accusative of inanimate things is the nominative, save for feminine «одна». */
type Forms = readonly [nominative: string, genitive: string];

const ruOnes: Readonly<Record<Gender, Forms>> = {
  masculine: ['один', 'одного'],
  feminine: ['одна', 'одной'],
  neuter: ['одно', 'одного'],
};
const ruUnits: readonly Forms[] = [
  ['три', 'трёх'],
  ['четыре', 'четырёх'],
  ['пять', 'пяти'],
  ['шесть', 'шести'],
  ['семь', 'семи'],
  ['восемь', 'восьми'],
  ['девять', 'девяти'],
  ['десять', 'десяти'],
  ['одиннадцать', 'одиннадцати'],
  ['двенадцать', 'двенадцати'],
  ['тринадцать', 'тринадцати'],
  ['четырнадцать', 'четырнадцати'],
  ['пятнадцать', 'пятнадцати'],
  ['шестнадцать', 'шестнадцати'],
  ['семнадцать', 'семнадцати'],
  ['восемнадцать', 'восемнадцати'],
  ['девятнадцать', 'девятнадцати'],
];
const ruTens: readonly Forms[] = [
  ['двадцать', 'двадцати'],
  ['тридцать', 'тридцати'],
  ['сорок', 'сорока'],
  ['пятьдесят', 'пятидесяти'],
  ['шестьдесят', 'шестидесяти'],
  ['семьдесят', 'семидесяти'],
  ['восемьдесят', 'восьмидесяти'],
  ['девяносто', 'девяноста'],
];
const ruHundreds: readonly Forms[] = [
  ['сто', 'ста'],
  ['двести', 'двухсот'],
  ['триста', 'трёхсот'],
  ['четыреста', 'четырёхсот'],
  ['пятьсот', 'пятисот'],
  ['шестьсот', 'шестисот'],
  ['семьсот', 'семисот'],
  ['восемьсот', 'восьмисот'],
  ['девятьсот', 'девятисот'],
];

/** A counted noun: one, two to four, many in the nominative; then its genitive plural and accusative of one. */
interface Counted {
  readonly gender: Gender;
  readonly one: Forms;
  readonly oneAccusative: string;
  readonly few: string;
  readonly many: string;
}

const ruScales: readonly Counted[] = [
  { gender: 'feminine', one: ['тысяча', 'тысячи'], oneAccusative: 'тысячу', few: 'тысячи', many: 'тысяч' },
  masculine('миллион'),
  masculine('миллиард'),
  masculine('триллион'),
];
const ruTiyn = { ...masculine('тиын'), one: ['тиын', 'тиына'] as const };

/**
 * A whole number in words: 21 → «жиырма бір», «двадцать один».
 * @throws RangeError when it is negative, no whole number or above LARGEST_IN_WORDS
 */
export function numberInWords(value: number | bigint, lang: 'kk' | 'ru', options: NumberWordsOptions = {}): string {
  const number = checked(value);
  const { case: wordCase = 'nominative', gender = 'masculine' } = options;
  if (number === 0n) return lang === 'kk' ? 'нөл' : wordCase === 'genitive' ? 'нуля' : 'ноль';
  const groups = groupsOf(number);
  const words = groups.map((group, index) => {
    const scale = groups.length - 1 - index;
    if (group === 0) return '';
    return lang === 'kk' ? kkGroup(group, scale) : ruGroup(group, scale, wordCase, gender);
  });
  return words.filter((word) => word !== '').join(' ');
}

/**
 * A sum in words with its currency: «екі жүз елу мың теңге 50 тиын», «двести пятьдесят тысяч тенге 50 тиынов». Tiyn stand
 * in digits, as in bank papers; none, none are told.
 * @param tiyn 0-99
 */
export function tengeInWords(
  tenge: number | bigint,
  lang: 'kk' | 'ru',
  { tiyn = 0, case: wordCase = 'nominative' }: { readonly tiyn?: number; readonly case?: WordCase } = {},
): string {
  if (!Number.isInteger(tiyn) || tiyn < 0 || tiyn > 99) throw new RangeError(`not tiyn: ${tiyn}`);
  const sum = numberInWords(tenge, lang, { case: wordCase });
  if (lang === 'kk') return tiyn === 0 ? `${sum} теңге` : `${sum} теңге ${tiyn} тиын`;
  return tiyn === 0 ? `${sum} тенге` : `${sum} тенге ${tiyn} ${countedForm(tiyn, ruTiyn, wordCase)}`;
}

/** «250 000 (екі жүз елу мың) теңге»: how a sum stands in an act, digits first, words in brackets. */
export function tengeForAct(
  tenge: number | bigint,
  lang: 'kk' | 'ru',
  { tiyn = 0, case: wordCase = 'nominative' }: { readonly tiyn?: number; readonly case?: WordCase } = {},
): string {
  const [words = '', rest = ''] = splitAtCurrency(tengeInWords(tenge, lang, { tiyn, case: wordCase }), lang);
  const digits = checked(tenge)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${digits} (${words}) ${rest}`;
}

function splitAtCurrency(text: string, lang: 'kk' | 'ru'): readonly string[] {
  const at = text.indexOf(lang === 'kk' ? ' теңге' : ' тенге');
  return [text.slice(0, at), text.slice(at + 1)];
}

function checked(value: number | bigint): bigint {
  const isWhole = typeof value === 'bigint' || Number.isSafeInteger(value);
  const number = isWhole ? BigInt(value) : -1n;
  if (number < 0n || number > LARGEST_IN_WORDS) throw new RangeError(`no words for ${value}`);
  return number;
}

/** Groups of three digits, the highest first. */
function groupsOf(number: bigint): readonly number[] {
  const groups: number[] = [];
  for (let rest = number; rest > 0n; rest /= 1000n) groups.unshift(Number(rest % 1000n));
  return groups;
}

/** «жүз» needs no «бір»; «мың» and above keep it, so that nothing can be written before. */
function kkGroup(group: number, scale: number): string {
  const hundreds = Math.floor(group / 100);
  return [
    hundreds > 1 ? kkUnits[hundreds] : '',
    hundreds > 0 ? 'жүз' : '',
    kkTens[Math.floor((group % 100) / 10)],
    kkUnits[group % 10],
    kkScales[scale],
  ]
    .filter((word) => word)
    .join(' ');
}

function ruGroup(group: number, scale: number, wordCase: WordCase, gender: Gender): string {
  const noun = ruScales[scale - 1];
  const words = ruBelowThousand(group, wordCase, noun?.gender ?? gender);
  return noun ? `${words} ${countedForm(group, noun, wordCase)}` : words;
}

function ruBelowThousand(group: number, wordCase: WordCase, gender: Gender): string {
  const form = wordCase === 'genitive' ? 1 : 0;
  const below = group % 100;
  const isTeen = below >= 3 && below <= 19;
  const unit = isTeen ? below : group % 10;
  return [
    ruHundreds[Math.floor(group / 100) - 1]?.[form],
    isTeen ? undefined : ruTens[Math.floor(below / 10) - 2]?.[form],
    below === 10 ? undefined : ruUnit(unit, wordCase, gender),
    below === 10 ? ruUnits[7]?.[form] : undefined,
  ]
    .filter((word) => word)
    .join(' ');
}

function ruUnit(unit: number, wordCase: WordCase, gender: Gender): string | undefined {
  const isGenitive = wordCase === 'genitive';
  if (unit === 1)
    return wordCase === 'accusative' && gender === 'feminine' ? 'одну' : ruOnes[gender][isGenitive ? 1 : 0];
  if (unit === 2) return isGenitive ? 'двух' : gender === 'feminine' ? 'две' : 'два';
  return ruUnits[unit - 3]?.[isGenitive ? 1 : 0];
}

function countedForm(count: number, noun: Counted, wordCase: WordCase): string {
  const isTeen = count % 100 >= 11 && count % 100 <= 19;
  const last = count % 10;
  if (last === 1 && !isTeen) {
    if (wordCase === 'genitive') return noun.one[1];
    return wordCase === 'accusative' ? noun.oneAccusative : noun.one[0];
  }
  if (last >= 2 && last <= 4 && !isTeen) return wordCase === 'genitive' ? noun.many : noun.few;
  return noun.many;
}

function masculine(noun: string): Counted {
  return {
    gender: 'masculine',
    one: [noun, `${noun}а`],
    oneAccusative: noun,
    few: `${noun}а`,
    many: `${noun}ов`,
  };
}
