/**
 * What a word shares with every word one mistake away: itself and what is left without one of its letters (the method of
 * SymSpell). A letter too many, one missing, one wrong and two swapped are found by equality alone.
 */
export function nearKeys(folded: string): readonly string[] {
  const letters = [...folded];
  return [...new Set([folded, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])];
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
