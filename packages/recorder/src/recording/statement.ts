import type { ChainHead, Sha256 } from '@ashyq/cmaf';
import { merkleRoot } from './merkle.ts';

export const ROOTS = 'roots.ndjson';
export const CLOSING = 'closing.json';
export const HEAD = 'head.json';

/** Lines of one index that a root covers. */
export interface Covered {
  /** First and last number of them; nothing new is `from` above `to`. */
  readonly from: number;
  readonly to: number;
  /** The chain after the last. */
  readonly chain: string;
  /** Merkle root over the lines as they stand, without line breaks, in hex. */
  readonly root: string;
}

/** Everything that a minute brought. Each track has a root of its own, so a copy without some tracks still proves itself. */
export interface Root {
  readonly recording: string;
  /** From 1 on. */
  readonly n: number;
  /** SHA-256 of the line before as it stands, in hex; of `head.json` for the first. */
  readonly before: string;
  readonly atUs: number;
  readonly tracks: Readonly<Record<string, Covered>>;
  /** Merkle root over the tracks in the order of their names. */
  readonly root: string;
}

/** `closing.json`: what must be there. */
export interface Closing {
  readonly recording: string;
  readonly closedUs: number;
  readonly reason: string;
  /** SHA-256 of `head.json`. */
  readonly head: string;
  readonly tracks: Readonly<Record<string, ChainHead>>;
  /** How many roots there are, and the Merkle root over their lines. */
  readonly roots: { readonly n: number; readonly root: string };
}

const encoder = new TextEncoder();
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export async function rootOfLines(lines: readonly string[], sha256: Sha256): Promise<string> {
  return hexOf(
    await merkleRoot(
      lines.map((line) => encoder.encode(line)),
      sha256,
    ),
  );
}

export function rootOfTracks(tracks: Readonly<Record<string, Covered>>, sha256: Sha256): Promise<string> {
  const words = Object.entries(tracks)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { from, to, chain, root }]) => JSON.stringify([name, from, to, chain, root]));
  return rootOfLines(words, sha256);
}

/**
 * A statement as a line: its JSON, and at the end a signature over everything before `,"signature"` as it stands, so that
 * no rules for canonical JSON are needed.
 */
export async function signedLine(
  statement: Root | Closing,
  sign: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<string> {
  const words = JSON.stringify(statement).slice(0, -1);
  const signature = btoa(String.fromCharCode(...(await sign(encoder.encode(words)))));
  return `${words},"signature":"${signature}"}`;
}

export interface SignedLine {
  /** What was signed. */
  readonly words: Uint8Array;
  readonly signature: Uint8Array;
  readonly value: unknown;
}

/** @returns nothing when it is no such line. */
export function readSignedLine(line: string): SignedLine | undefined {
  const [, words, signature] = /^(\{.*),"signature":"([A-Za-z0-9+/]{86}==)"\}$/s.exec(line) ?? [];
  if (words === undefined || signature === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(signature), (char) => char.charCodeAt(0));
    return { words: encoder.encode(words), signature: bytes, value: JSON.parse(`${words}}`) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export const hashOfLine = async (line: string, sha256: Sha256): Promise<string> =>
  hexOf(await sha256([encoder.encode(line)]));
