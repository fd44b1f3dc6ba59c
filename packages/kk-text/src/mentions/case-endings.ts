import { foldForSearch } from '../fold.ts';

/** How a word of a text stands to a name: `kk` endings are kept apart from the name, Russian ones are part of its form. */
export interface Inflection {
  /** Letters of the word after the name; empty for the bare name and for Russian forms. */
  readonly kazakhEnding: string;
}

/** Plural, possessive, case, in this order, each may be absent; in the folded spelling (ң → н, ғ → г, і → и). */
const kazakhEnding =
  /^(?:лар|лер|дар|дер|тар|тер)?(?:ым|им|сы|си|ы|и)?(?:нын|нин|дын|дин|тын|тин|га|ге|ка|ке|на|не|а|е|ны|ни|ды|ди|ты|ти|н|да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен|ндан|нден|мен|бен|пен|менен|дики|тики|ники|ша|ше)?$/;

/** Endings of Russian declensions by the letters a name ends with; the first that fits is taken. */
const declensions: readonly (readonly [ending: RegExp, endings: readonly string[]])[] = [
  [/(?:ий|ый|ой|ая|яя)$/, split('ий ый ой ая яя ого его ому ему им ым ом ем ую юю ей ие ые их ых ими ыми')],
  [/[ая]$/, split('а я ы и е у ю ой ей ою ею ом ым ых ам ями ами ах ях ии')],
  [/[йь]$/, split('й ь я ю ем ём е и ью ев ям ями ях')],
  [/[бвгджзклмнпрстфхцчшщ]$/, split('а у ом ым ем е ой ою ы и ых ыми ам ами ах ов ей')],
];

/** Shorter names are found only as they are: «Ер» is the beginning of too many words. */
const LEAST_TO_INFLECT = 3;

/**
 * Whether a word is a form of a name in Kazakh or Russian, whatever its keyboard: «Қасымоваға», «Касымовой».
 * @param name one part of a name, in the nominative
 */
export function inflectionOf(word: string, name: string): Inflection | undefined {
  const [given, base] = [foldForSearch(word), foldForSearch(name)];
  if (base === '') return undefined;
  if (given === base) return { kazakhEnding: '' };
  if ([...base].length < LEAST_TO_INFLECT) return undefined;
  if (given.startsWith(base) && kazakhEnding.test(given.slice(base.length))) {
    const rest = given.length - base.length;
    // Folding keeps the count of letters in all but odd texts, in which no ending is told.
    return { kazakhEnding: word.length === given.length ? word.slice(-rest) : '' };
  }
  return isRussianForm(given, base) ? { kazakhEnding: '' } : undefined;
}

function isRussianForm(given: string, base: string): boolean {
  for (const [ending, endings] of declensions) {
    const found = ending.exec(base)?.[0];
    if (found === undefined) continue;
    const isConsonant = endings.includes('ов');
    const stem = isConsonant ? base : base.slice(0, -found.length);
    if (stem.length >= 2 && given.startsWith(stem) && endings.includes(given.slice(stem.length))) return true;
    // «Ахметова» is also the feminine of «Ахметов»: the bare stem is the other one's name.
    return /ова$|ева$|ина$/.test(base) && given === stem;
  }
  return false;
}

function split(words: string): readonly string[] {
  return words.split(' ');
}
