/** Shorter words and stems have too many neighbours. */
const LEAST_LETTERS = 4;

/**
 * What a word shares with every word one mistake away: itself and what is left without one of its letters (the method of
 * SymSpell). A letter too many, one missing, one wrong and two swapped are found by equality alone.
 * @param forms the folded word and its stems: a mistake in one form of a word is mended by any other
 */
export function nearKeys(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.filter(({ length }) => length >= LEAST_LETTERS).flatMap(keysOf))];
}

function keysOf(form: string): readonly string[] {
  const letters = [...form];
  return [form, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))];
}

/** Letters to be put in, taken out or replaced to make one word of the other. */
export function mistakesBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const here = [row + 1];
    for (const [at, wanted] of [...other].entries()) {
      const replaced = (above[at] ?? 0) + (letter === wanted ? 0 : 1);
      here.push(Math.min(replaced, (above[at + 1] ?? 0) + 1, (here[at] ?? 0) + 1));
    }
    above = here;
  }
  return above.at(-1) ?? 0;
}
