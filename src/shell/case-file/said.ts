/** «Іс беті жаңарды. Жаңа құжат: 2.»: a sentence, then each thing of which there is some. */
export function said(what: string, counts: readonly (readonly [name: string, count: number])[]): string {
  const parts = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name}: ${count}`);
  return parts.length === 0 ? `${what}.` : `${what}: ${parts.join(', ')}.`;
}
