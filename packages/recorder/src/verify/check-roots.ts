import type { ChainHead, Sha256 } from '@ashyq/cmaf';
import { readIndex } from '../recording/read-index.ts';
import {
  type Closing,
  hashOfLine,
  type Root,
  readSignedLine,
  rootOfLines,
  rootOfTracks,
  type SignedLine,
} from '../recording/statement.ts';
import type { RecordingFinding } from './recording-report.ts';

export type CheckSignature = (line: SignedLine) => Promise<boolean>;

interface Facts {
  readonly recording: string;
  readonly headHash: string;
  readonly roots: string;
  readonly closing: string | undefined;
  /** Indexes of the tracks that are there. */
  readonly indexes: ReadonlyMap<string, Uint8Array>;
  readonly sha256: Sha256;
  readonly isSigned: CheckSignature;
}

export interface SealCheck {
  readonly findings: RecordingFinding[];
  /** Of each track, heads that are signed. */
  readonly sealed: ReadonlyMap<string, ChainHead[]>;
  readonly roots: number;
  readonly closing: Closing | undefined;
}

interface Before {
  readonly hash: string;
  readonly atUs: number | undefined;
}

/** Every signed word against the key, the words before it and the indexes. */
export async function checkSeals(facts: Facts): Promise<SealCheck> {
  const findings: RecordingFinding[] = [];
  const sealed = new Map<string, ChainHead[]>();
  const lines = facts.roots.split('\n').filter(Boolean);
  const indexes = new Map<string, readonly string[]>();
  for (const [track, bytes] of facts.indexes) indexes.set(track, await readIndex(bytes, facts.sha256));
  let before: Before = { hash: facts.headHash, atUs: undefined };
  for (const [at, line] of lines.entries()) {
    const signed = readSignedLine(line);
    const root = signed?.value as Root | undefined;
    if (!signed || !root?.tracks) {
      findings.push({ code: 'root-unreadable', line: at + 1 });
      continue;
    }
    findings.push(...(await checkPlace({ facts, root, signed, at, before })));
    findings.push(...(await checkCovered(root, indexes, before.atUs ?? root.atUs - 60_000_000, facts.sha256)));
    addHeads(sealed, root);
    before = { hash: await hashOfLine(line, facts.sha256), atUs: root.atUs };
  }
  const closing = await checkClosing(facts, lines, sealed, findings);
  return { findings, sealed, roots: lines.length, closing };
}

function addHeads(sealed: Map<string, ChainHead[]>, { tracks }: Root): void {
  for (const [track, { to, chain }] of Object.entries(tracks))
    if (to > 0) sealed.set(track, [...(sealed.get(track) ?? []), { n: to, chain }]);
}

interface Placed {
  readonly facts: Facts;
  readonly root: Root;
  readonly signed: SignedLine;
  readonly at: number;
  readonly before: Before;
}

async function checkPlace({ facts, root, signed, at, before }: Placed): Promise<RecordingFinding[]> {
  if (!(await facts.isSigned(signed))) return [{ code: 'root-forged', n: root.n }];
  if (root.n === at + 1 && root.before === before.hash && root.recording === facts.recording) return [];
  return at === 0 && root.n === 1 ? [{ code: 'head-altered' }] : [{ code: 'root-out-of-order', n: root.n }];
}

async function checkCovered(
  root: Root,
  indexes: ReadonlyMap<string, readonly string[]>,
  fromUs: number,
  sha256: Sha256,
): Promise<RecordingFinding[]> {
  const findings: RecordingFinding[] = [];
  if ((await rootOfTracks(root.tracks, sha256)) !== root.root) findings.push({ code: 'root-forged', n: root.n });
  for (const [track, { from, to, root: told }] of Object.entries(root.tracks)) {
    const index = indexes.get(track);
    // What is missing or not linked is told by the track's own report.
    if (!index || index.length < to) continue;
    if ((await rootOfLines(index.slice(from - 1, to), sha256)) !== told)
      findings.push({ code: 'lines-not-as-sealed', n: root.n, track, fromUs, toUs: root.atUs });
  }
  return findings;
}

async function checkClosing(
  facts: Facts,
  lines: readonly string[],
  sealed: Map<string, ChainHead[]>,
  findings: RecordingFinding[],
): Promise<Closing | undefined> {
  if (facts.closing === undefined) return undefined;
  const signed = readSignedLine(facts.closing.trimEnd());
  const closing = signed?.value as Closing | undefined;
  if (!signed || !closing?.tracks || !(await facts.isSigned(signed))) {
    findings.push({ code: 'closing-forged' });
    return undefined;
  }
  if (closing.head !== facts.headHash) findings.push({ code: 'head-altered' });
  if (closing.recording !== facts.recording) findings.push({ code: 'closing-contradicts', of: 'recording' });
  const isSame = closing.roots.n === lines.length && closing.roots.root === (await rootOfLines(lines, facts.sha256));
  if (!isSame) findings.push({ code: 'closing-contradicts', of: 'roots' });
  for (const [track, head] of Object.entries(closing.tracks)) sealed.set(track, [...(sealed.get(track) ?? []), head]);
  return closing;
}
