import { foldForSearch } from '@ashyq/kk-text';

/** Letters of a word that say what it is about: Kazakh and Russian put what changes at the end. */
const STEM_LETTERS = 5;
const SHORTEST_WORD = 4;
const MOST_STEMS = 24;

/** Words that stand in every question, folded. */
const empty = new Set(
  [
    'калай кашан кандай канша каида неге нелктен немесе сондай мундай маган менин бизге биздин болады болама керек егер',
    'туралы бойынша ушин жане сонда кейин деиин барлык осыдан казир айтыныз сураимын отинем салеметсиз курметти тораға',
    'когда какой какие какая почему сколько можно нужно если чтобы подскажите пожалуйста здравствуйте уважаемый',
    'председатель этого этот мне меня быть есть была было были какую где что как или для при после',
    'when what which where how many much please would could should hello dear chairperson there this that with about have',
    'сот соты сотта сотын сотка суд суда суде суду судом court courts',
  ]
    .join(' ')
    .split(' ')
    .map(foldForSearch),
);

/** What a text is about, for finding its like: beginnings of its words, each once, in the order of the text. */
export function stemsOf(text: string): readonly string[] {
  const words = foldForSearch(text)
    .split(' ')
    .filter((word) => word.length >= SHORTEST_WORD && !empty.has(word));
  return [...new Set(words.map((word) => word.slice(0, STEM_LETTERS)))].slice(0, MOST_STEMS);
}

/** How many of the stems must be met: a third of them and at least two, or the only one. */
export function enoughStems(count: number): number {
  return count <= 1 ? count : Math.max(2, Math.ceil(count / 3));
}
