import type { Sha256 } from './disk.ts';
import { type Entry, entryOf } from './entry.ts';

/** Where a chain stands: whoever knows it can tell whether anything before was changed, removed or added. */
export interface ChainHead {
  /** Number of the last entry, from 1 on. */
  readonly n: number;
  /** SHA-256 over the hash before and the entry, in hex. */
  readonly chain: string;
}

export const EMPTY_CHAIN: ChainHead = { n: 0, chain: '0'.repeat(64) };

export interface ChainedEntry extends ChainHead {
  readonly entry: Entry;
}

/** A line of an index as it was found. */
export interface FoundLine {
  /** 1 for the first. */
  readonly line: number;
  readonly endByte: number;
  /** Nothing when it is not a whole entry. */
  readonly found: ChainedEntry | undefined;
  /** Its hash is that of its own words after the line before. */
  readonly isLinked: boolean;
}

const encoder = new TextEncoder();
const LINE = /^(\{"n":(\d{1,15}),.*),"chain":"([0-9a-f]{64})"\}$/s;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += HEX[byte];
  return hex;
}

const chainOf = async (before: string, words: string, sha256: Sha256): Promise<string> =>
  hexOf(await sha256([encoder.encode(before + words)]));

/** @returns the line of an entry, with its line break, and the chain's new head. */
export async function linkEntry(
  before: ChainHead,
  entry: Entry,
  sha256: Sha256,
): Promise<{ readonly line: string; readonly head: ChainHead }> {
  const n = before.n + 1;
  const words = `{"n":${n},${JSON.stringify(entry).slice(1, -1)}`;
  const chain = await chainOf(before.chain, words, sha256);
  return { line: `${words},"chain":"${chain}"}\n`, head: { n, chain } };
}

/**
 * Reads an index line by line. Each line is compared with what the line before says of itself, so one change is one fault.
 * @param after where the lines before these have led, for an index that comes in pieces; default: the beginning
 */
export async function readIndex(bytes: Uint8Array, sha256: Sha256, after = EMPTY_CHAIN): Promise<FoundLine[]> {
  const decoder = new TextDecoder();
  const lines: FoundLine[] = [];
  let before: ChainHead = after;
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(10, from);
    const endByte = at === -1 ? bytes.length : at + 1;
    const found = at === -1 ? undefined : readLine(decoder.decode(bytes.subarray(from, at)));
    const isLinked =
      found !== undefined &&
      found.entry.n === before.n + 1 &&
      (await chainOf(before.chain, found.words, sha256)) === found.entry.chain;
    lines.push({ line: lines.length + 1, endByte, found: found?.entry, isLinked });
    if (found) before = found.entry;
    from = endByte;
  }
  return lines;
}

function readLine(text: string): { readonly words: string; readonly entry: ChainedEntry } | undefined {
  const [, words, n, chain] = LINE.exec(text) ?? [];
  if (words === undefined || chain === undefined) return undefined;
  try {
    const entry = entryOf(JSON.parse(text));
    return entry && { words, entry: { n: Number(n), chain, entry } };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
