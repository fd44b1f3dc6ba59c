import type { Sha256 } from '@ashyq/cmaf';
import { hexOf } from './statement.ts';

const LINE = /^(\{"n":(\d{1,15}),.*),"chain":"([0-9a-f]{64})"\}$/s;
const encoder = new TextEncoder();

/** @returns the lines of an index as far as each is linked to the one before, without their line breaks. */
export async function readIndex(bytes: Uint8Array, sha256: Sha256): Promise<string[]> {
  const lines: string[] = [];
  let before = '0'.repeat(64);
  const texts = new TextDecoder().decode(bytes).split('\n');
  // What follows the last line break is no whole line.
  for (const text of texts.slice(0, -1)) {
    const [, words, n, chain] = LINE.exec(text) ?? [];
    if (words === undefined || Number(n) !== lines.length + 1) break;
    if (hexOf(await sha256([encoder.encode(before + words)])) !== chain) break;
    before = chain ?? '';
    lines.push(text);
  }
  return lines;
}
