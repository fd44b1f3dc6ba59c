import type { Segment } from './marks.ts';

/** Public text by paragraphs and lines: an empty line divides paragraphs. */
export function segmentParagraphs(segments: readonly Segment[]): readonly (readonly (readonly Segment[])[])[] {
  const paragraphs: Segment[][][] = [[[]]];
  const add = (segment: Segment): void => {
    paragraphs.at(-1)?.at(-1)?.push(segment);
  };
  for (const segment of segments) {
    if (typeof segment !== 'string') {
      add(segment);
      continue;
    }
    for (const [index, block] of segment.split(/\n[ \t]*\n\s*/).entries()) {
      if (index > 0) paragraphs.push([[]]);
      for (const [at, line] of block.split('\n').entries()) {
        if (at > 0) paragraphs.at(-1)?.push([]);
        if (line !== '') add(line);
      }
    }
  }
  return paragraphs.filter((lines) => lines.some((line) => line.length > 0));
}

/** A line that carries the ruling itself: «ҰЙҒАРДЫ:», «РЕШИЛ:». */
export function isRulingLine(line: string): boolean {
  return /^\p{Lu}+:$/u.test(line.trim());
}
