/** A run of letters on a page as pdf.js reads it; marks of structure have no text. */
export type TextRun =
  | { readonly str: string; readonly hasEOL: boolean; readonly height: number; readonly transform: readonly number[] }
  | { readonly type: string };

/** Lines further apart than so many heights begin a new paragraph. */
const GAP = 1.9;

/** The text of a page in paragraphs: lines that follow each other closely are one. */
export function paragraphsOf(items: readonly TextRun[]): readonly string[] {
  const paragraphs: string[] = [];
  let line = '';
  let last: { readonly y: number; readonly height: number } | undefined;
  for (const item of items) {
    if (!('str' in item)) continue;
    const y = item.transform[5] ?? 0;
    const isApart = last !== undefined && Math.abs(last.y - y) > GAP * Math.max(last.height, item.height, 1);
    if (isApart && line.trim() !== '') {
      paragraphs.push(clean(line));
      line = '';
    }
    line += item.str + (item.hasEOL ? ' ' : '');
    if (item.str.trim() !== '') last = { y, height: item.height };
  }
  if (line.trim() !== '') paragraphs.push(clean(line));
  return paragraphs;
}

/** Words that are divided at the end of a line are one again. */
function clean(text: string): string {
  return text
    .replace(/(\p{Ll})- (?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
