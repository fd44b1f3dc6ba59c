import { Malformed } from '@ashyq/cmaf';

const LARGEST = 64 * 1024;
const MOST_LINES = 2000;
const LONGEST_LINE = 2048;

export interface Attribute {
  readonly name: string;
  /** Empty for a flag. */
  readonly value: string;
}

/**
 * The lines of SDP or of a fragment of it, without those that are empty.
 * @throws Malformed when there are too many, or too long ones, or control characters
 */
export function linesOf(text: string): string[] {
  if (text.length > LARGEST) throw new Malformed(`SDP of ${text.length} characters`);
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  if (lines.length > MOST_LINES) throw new Malformed(`SDP of ${lines.length} lines`);
  for (const line of lines) {
    if (line.length > LONGEST_LINE) throw new Malformed('a line of SDP that is too long');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    if (/[\u0000-\u001f\u007f]/.test(line)) throw new Malformed('a control character in SDP');
  }
  return lines;
}

/** @param line that begins with `a=` */
export function attribute(line: string): Attribute {
  const colon = line.indexOf(':');
  return colon < 0 ? { name: line.slice(2), value: '' } : { name: line.slice(2, colon), value: line.slice(colon + 1) };
}
