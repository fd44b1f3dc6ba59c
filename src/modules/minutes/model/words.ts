/** Of one mark, one row of a protocol, one reason. */
export const LONGEST_WORDS = 4_000;

/** Trimmed, lines kept, no control characters. */
export function tidyWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .trim();
}
