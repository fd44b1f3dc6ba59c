import type { ChainHead, FoundLine } from './chain.ts';
import { readIndex } from './chain.ts';
import { checkMedia } from './check-media.ts';
import { checkTime } from './check-time.ts';
import type { Sha256 } from './disk.ts';
import type { GapEntry, ResumeEntry } from './entry.ts';
import type { Finding } from './finding.ts';
import { INDEX } from './track-files.ts';

/** Where a recording is read from: a folder, a ZIP, a court's server. */
export interface TrackSource {
  /**
   * @param memory may be used for what is returned, where it is large enough
   * @returns nothing when there is no such file.
   */
  read(file: string, memory?: Uint8Array): Promise<Uint8Array | undefined>;
}

export interface VerifyOptions {
  readonly sha256: Sha256;
  /** Heads whose signatures the caller has verified. */
  readonly sealed?: readonly ChainHead[];
}

export interface TrackReport {
  /**
   * TOTAL_PASSED: whole, closed, and sealed to its last entry. INDETERMINATE: nothing speaks against it, but a part at
   * the end could be missing. TOTAL_FAILED: see the findings.
   */
  readonly indication: 'TOTAL_PASSED' | 'INDETERMINATE' | 'TOTAL_FAILED';
  readonly subIndication: 'NOT_CLOSED' | 'NOT_SEALED' | 'HASH_FAILURE' | undefined;
  readonly findings: readonly Finding[];
  readonly head: ChainHead;
  readonly parts: number;
  readonly sizeBytes: number;
  /** Told by the recorder: no fault, but to be shown. */
  readonly gaps: readonly GapEntry[];
  readonly resumptions: readonly ResumeEntry[];
}

/** Compares every byte of a track with its index, and the index with itself and with what was signed. Never throws on altered files. */
export async function verifyTrack(source: TrackSource, { sha256, sealed = [] }: VerifyOptions): Promise<TrackReport> {
  const lines = await readIndex((await source.read(INDEX)) ?? new Uint8Array(), sha256);
  const found = lines.flatMap((line) => line.found ?? []);
  const media = await checkMedia(found, source, sha256);
  const findings = [...checkLines(lines), ...checkTime(lines), ...media.findings, ...checkSeals(found, sealed)];
  const last = found.at(-1);
  const isClosed = last?.entry.kind === 'end';
  const isSealed = sealed.some((head) => head.n === last?.n);
  const entries = found.map((one) => one.entry);
  return {
    ...judge(findings, isClosed, isSealed),
    findings,
    head: { n: last?.n ?? 0, chain: last?.chain ?? '' },
    parts: media.parts,
    sizeBytes: media.sizeBytes,
    gaps: entries.filter((entry) => entry.kind === 'gap'),
    resumptions: entries.filter((entry) => entry.kind === 'resume'),
  };
}

function judge(findings: readonly Finding[], isClosed: boolean, isSealed: boolean) {
  if (findings.length > 0) return { indication: 'TOTAL_FAILED', subIndication: 'HASH_FAILURE' } as const;
  if (!isClosed) return { indication: 'INDETERMINATE', subIndication: 'NOT_CLOSED' } as const;
  if (!isSealed) return { indication: 'INDETERMINATE', subIndication: 'NOT_SEALED' } as const;
  return { indication: 'TOTAL_PASSED', subIndication: undefined } as const;
}

function checkLines(lines: readonly FoundLine[]): Finding[] {
  if (lines[0]?.found?.entry.kind !== 'begin') return [{ code: 'index-missing' }];
  const findings: Finding[] = [];
  let before = 0;
  for (const { line, found, isLinked } of lines) {
    if (!found) {
      findings.push({ code: 'line-unreadable', line, isLast: line === lines.length });
      continue;
    }
    const { n, entry } = found;
    if (n > before + 1) findings.push({ code: 'entries-missing', fromN: before + 1, toN: n - 1 });
    else if (n <= before) findings.push({ code: 'entries-out-of-order', n });
    // A gap that does not belong is told by where it lies, with its span.
    else if (!isLinked && entry.kind !== 'gap') findings.push({ code: 'entry-altered', n, kind: entry.kind });
    before = n;
  }
  return findings;
}

function checkSeals(found: readonly ChainHead[], sealed: readonly ChainHead[]): Finding[] {
  const presentN = Math.max(0, ...found.map(({ n }) => n).slice(-1));
  const chains = new Map(found.map(({ n, chain }) => [n, chain]));
  return sealed.flatMap((head): Finding[] => {
    if (head.n > presentN) return [{ code: 'cut-off', sealedN: head.n, presentN }];
    return chains.get(head.n) === head.chain ? [] : [{ code: 'not-as-sealed', n: head.n }];
  });
}
