import { foldForSearch, spellingForm } from '../fold.ts';
import { kazakhStems } from './kazakh-stems.ts';
import { russianStem } from './russian-stem.ts';

/** One word of a text in the forms under which it is found. */
export interface AnalysedWord {
  /** As written, in lower case, look-alikes repaired: «қазыбекову». */
  readonly spelled: string;
  /** Without what a Russian keyboard lacks: «казыбекову». */
  readonly folded: string;
  /** Folded forms that may be its Kazakh stem, the folded word first; two forms of one word share one of them. */
  readonly kazakh: readonly string[];
  /** Its Russian stem, the same for every form; null for what cannot be a Russian word. */
  readonly russian: string | null;
}

/** A word seen is seen again: texts of courts have few words, each many times. */
const MOST_KEPT = 50_000;
const kept = new Map<string, AnalysedWord>();

/**
 * The words of a text in order, for an index and for what is looked for in it. Kazakh and Russian stand side by side in
 * one text, so every Cyrillic word is taken apart by both grammars; Latin words and numbers are only folded.
 */
export function analyse(text: string): readonly AnalysedWord[] {
  const spelled = spellingForm(text);
  return spelled === '' ? [] : spelled.split(' ').map(analysed);
}

function analysed(spelled: string): AnalysedWord {
  const known = kept.get(spelled);
  if (known) return known;
  const folded = foldForSearch(spelled);
  const word = { spelled, folded, ...stemsOf(spelled, folded) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(spelled, word);
  return word;
}

function stemsOf(spelled: string, folded: string): Pick<AnalysedWord, 'kazakh' | 'russian'> {
  if (!/^[а-я]{3,}$/.test(folded)) return { kazakh: [folded], russian: null };
  const isRussian = !/[әғқңөұүһі]/.test(spelled);
  return { kazakh: kazakhStems(spelled, folded), russian: isRussian ? russianStem(folded) : null };
}
