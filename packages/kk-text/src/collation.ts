import type { Lang } from './lang.ts';

const collators = new Map<Lang, Intl.Collator>();

/** Alphabetical order of a language, for `sort`: «2-зал» before «10-зал», in Kazakh І after Ы. */
export function compareTexts(lang: Lang): (a: string, b: string) => number {
  let collator = collators.get(lang);
  if (!collator) {
    collator = new Intl.Collator(lang, { numeric: true });
    collators.set(lang, collator);
  }
  return collator.compare;
}
