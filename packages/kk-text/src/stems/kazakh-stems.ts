import { foldForSearch } from '../fold.ts';

/**
 * Kazakh puts its endings in layers that stand in one order: stem, plural, possession, case, attribute. They are taken off
 * from the end inwards, in the folded spelling (ң as н, ғ as г, і as и), and every form on the way is a candidate: «сотының»
 * gives «сотынын», «соты», «сот». Two words are one when they share a candidate. Which of them is the dictionary's word is
 * not decided: that needs the sentence.
 */

/** What may still stand before the ending just taken off. */
type Layer = 'attribute' | 'case' | 'possession' | 'plural';

const order: readonly Layer[] = ['attribute', 'case', 'possession', 'plural'];

interface Ending {
  readonly text: string;
  readonly layer: Layer;
  /** Letters that must stand before it, by the law of assimilation; default: any. */
  readonly after?: RegExp;
}

/** Vowels of the folded spelling; я ю and ё end Russian words with a vowel. */
const VOWELS = 'аеиоуыэюяё';
const vowel = new RegExp(`[${VOWELS}]`);
const afterVowel = new RegExp(`[${VOWELS}]$`);
/** у counts on both sides: a vowel in «кену», a consonant in «бұзау». */
const afterConsonant = /[^аеиоыэюяё]$/;
const afterNasal = /[мн]$/;
const afterVoiced = /[бвгджзйлмнр]$|[аеиоуыэюя]$/;
/** у ends words as a vowel («кену») and as a consonant («ауру», «бау»). */
const afterVoicedOpen = /[бвгджзйлру]$/;
const afterVoiceless = /[бвгджкпстфхцчшщ]$/;
const afterLiquid = /[аеиоуыэюярйу]$/;
/** Possession of the third person («соты», «аты») is asked for what follows with an inserted н. */
const afterThird = /[иы]$/;

const all: readonly Ending[] = [
  ...list('attribute', 'дагы деги', afterVoiced),
  ...list('attribute', 'тагы теги', afterVoiceless),
  ...list('attribute', 'ндагы ндеги', afterThird),
  ...list('attribute', 'дики ники тики', undefined),
  ...list('case', 'нын нин', /[аеиоуыэюямн]$/),
  ...list('case', 'дын дин', afterVoicedOpen),
  ...list('case', 'тын тин', afterVoiceless),
  ...list('case', 'га ге', afterVoiced),
  ...list('case', 'ка ке', afterVoiceless),
  ...list('case', 'на не', afterThird),
  ...list('case', 'а е', /(?:[мн]|[ыи][мн])$/),
  ...list('case', 'ны ни', /[аеиоуыэюя]$/),
  ...list('case', 'ды ди', /[бвгджзйлмнру]$/),
  ...list('case', 'ты ти', afterVoiceless),
  ...list('case', 'н', afterThird),
  ...list('case', 'да де', afterVoiced),
  ...list('case', 'та те', afterVoiceless),
  ...list('case', 'нда нде', afterThird),
  ...list('case', 'дан ден', /[бвгджзйлр]$|[аеиоуыэюя]$/),
  ...list('case', 'тан тен', afterVoiceless),
  ...list('case', 'нан нен', afterNasal),
  ...list('case', 'нан нен', afterThird),
  ...list('case', 'мен менен', /[лмнрйу]$|[аеиоыэюя]$/),
  ...list('case', 'бен бенен', /[бвгджз]$/),
  ...list('case', 'пен пенен', afterVoiceless),
  ...list('case', 'дай дей', afterVoiced),
  ...list('case', 'тай тей', afterVoiceless),
  ...list('case', 'ша ше', undefined),
  ...list('possession', 'м н', afterVowel),
  ...list('possession', 'ым им ын ин', afterConsonant),
  ...list('possession', 'сы си', afterVowel),
  ...list('possession', 'ы и', afterConsonant),
  ...list('possession', 'мыз миз ныз низ', afterVowel),
  ...list('possession', 'ымыз имиз ыныз иниз', afterConsonant),
  ...list('plural', 'лар лер', afterLiquid),
  ...list('plural', 'дар дер', /[бвгджзлмн]$/),
  ...list('plural', 'тар тер', afterVoiceless),
];

/** By their last letter, so that few are tried on a word. */
const endingsBy: ReadonlyMap<string, readonly Ending[]> = Map.groupBy(all, ({ text }) => text.at(-1) ?? '');

/** Roots of two letters are a vowel and a consonant («іс», «ел», «ат») or one of these. */
const shortRoot = /^(?:[аеиоуыэ][бвгджзйклмнпрстфхцчшщ]|су|ту)$/;

/** The narrow vowel that falls out before an ending: орын → орны, халық → халқы. */
const fallen: readonly (readonly [short: string, full: string])[] = [
  ['орн', 'орын'],
  ['халк', 'халык'],
  ['ерк', 'ерик'],
  ['мойн', 'мойын'],
  ['ауз', 'ауыз'],
  ['карн', 'карын'],
  ['мурн', 'мурын'],
  ['хукк', 'хукук'],
  ['нарк', 'нарык'],
  ['кейп', 'кейип'],
  ['калп', 'калып'],
  ['ойн', 'ойын'],
  ['койн', 'койын'],
];
const fullOf = new Map(fallen);

/** Voiceless ends that a vowel makes voiced: талап → талабы, құқық → құқығы. */
const unvoiced: Readonly<Record<string, string>> = { б: 'п', г: 'к' };

const LEAST_STEM = 3;

/**
 * Every form that may be the stem of one word, longest first, the folded word itself among them; only that one for what
 * is not Cyrillic.
 * @param word in any spelling
 * @param folded by {@link foldForSearch}, when the caller has it already
 */
export function kazakhStems(word: string, folded = foldForSearch(word)): readonly string[] {
  const found = new Set<string>([folded]);
  if (!/^[а-яё]+$/.test(folded)) return [...found];
  const spelled = word.length === folded.length ? word.toLowerCase() : folded;
  take(folded, 0, spelled, found);
  return found.size === 1 ? [folded] : [...found].sort((a, b) => b.length - a.length);
}

/** @param from the innermost layer already off: only inner ones may follow */
function take(word: string, from: number, spelled: string, found: Set<string>): void {
  for (const { text, layer, after } of endingsBy.get(word.at(-1) ?? '') ?? []) {
    const at = order.indexOf(layer);
    if (at < from || !word.endsWith(text)) continue;
    const stem = word.slice(0, -text.length);
    if (!isStem(stem) || (after && !after.test(stem)) || !harmonise(spelled, stem.length, word.length)) continue;
    keep(stem, text, found);
    take(stem, at + 1, spelled, found);
  }
}

function keep(stem: string, ending: string, found: Set<string>): void {
  found.add(stem);
  const full = fullOf.get(stem);
  if (full) found.add(full);
  const last = unvoiced[stem.at(-1) ?? ''];
  // The voice comes back only where the ending begins with a vowel.
  if (last && vowel.test(ending[0] ?? '')) found.add(stem.slice(0, -1) + last);
}

function isStem(stem: string): boolean {
  if (stem.length < LEAST_STEM) return shortRoot.test(stem);
  return vowel.test(stem);
}

const harmonic = /[әөүіеэаоұы]/;

/** Loanwords and surnames in -ов that take front endings though their last vowel is a back one. */
const takesFront = /[бвгджзклмнпрстфхцчшщ]{2}$|[іь]|(?:ов|ев)$/;

/**
 * Endings have front or back vowels as the stem's last one has; what the spelling does not tell is let through. The
 * instrumental has one form for both, and loanwords take front endings: «актіге», «Ахметовке».
 */
function harmonise(spelled: string, from: number, to: number): boolean {
  if (spelled[to - 2] === 'е' && spelled[to - 1] === 'н' && /[мбп]е(?:не)?н$/.test(spelled.slice(from, to)))
    return true;
  const ending = sideOf(spelled, from, to, 1);
  const stem = sideOf(spelled, from - 1, -1, -1);
  if (!ending || !stem || ending === stem) return true;
  return stem === 'back' ? takesFront.test(spelled.slice(0, from)) : false;
}

/** On which side the first vowel that tells it stands, going from a place in a direction. */
function sideOf(spelled: string, from: number, end: number, step: 1 | -1): 'front' | 'back' | undefined {
  for (let at = from; at !== end; at += step) {
    const letter = spelled[at] ?? '';
    if (!harmonic.test(letter)) continue;
    if ('әөүі'.includes(letter)) return 'front';
    // Typed on a Russian keyboard ә is а, ө is о: only е and ы are what they seem.
    if (letter === 'е' || letter === 'э') return step === 1 ? 'front' : undefined;
    return letter === 'ы' || step === 1 ? 'back' : isKazakh(spelled) ? 'back' : undefined;
  }
  return undefined;
}

function isKazakh(spelled: string): boolean {
  return /[әғқңөұүһі]/.test(spelled);
}

function list(layer: Layer, texts: string, after: RegExp | undefined): readonly Ending[] {
  return texts.split(' ').map((text) => ({ text, layer, ...(after ? { after } : {}) }));
}
