import { repairHomoglyphs } from './homoglyphs.ts';

const invisible = /\p{Cf}/gu;
const apostrophes = /['’‘‛ʼʻʹ`´′＇]/gu;
const marks = /\p{M}/gu;
const notCyrillic = /\P{Script=Cyrillic}+/gu;
const separators = /[^\p{L}\p{N}]+/gu;
const foldedLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};
const foldable = /[әғқңөұүһіё]/gu;

/**
 * The form to index and to search by: lower case, Kazakh letters as their Russian neighbours, look-alikes repaired,
 * words parted by single spaces. Idempotent; never throws; empty for a text without letters and digits.
 */
export function foldForSearch(text: string): string {
  const folded = spellingForm(text).replace(foldable, (letter) => foldedLetters[letter] ?? letter);
  // A folded letter may have the Latin look-alike that its Kazakh original has not.
  return repairHomoglyphs(folded);
}

/** The same form with every letter kept: two texts with one spelling differ in nothing a reader would call spelling. */
export function spellingForm(text: string): string {
  const plain = text.replace(invisible, '').replaceAll('№', ' ').replace(apostrophes, '').normalize('NFKC');
  // Marks are taken off everything but Cyrillic letters, whose й and ё are letters of their own.
  const unmarked = plain.replace(notCyrillic, (part) => part.normalize('NFD').replace(marks, ''));
  return repairHomoglyphs(unmarked.replace(apostrophes, '')).toLowerCase().replace(separators, ' ').trim();
}
