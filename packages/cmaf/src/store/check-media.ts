import { decodeTimeOf } from '../box/read-boxes.ts';
import { Malformed } from '../bytes/malformed.ts';
import { type ChainedEntry, hexOf } from './chain.ts';
import type { Sha256 } from './disk.ts';
import type { PartEntry } from './entry.ts';
import type { Finding } from './finding.ts';
import type { TrackSource } from './verify-track.ts';

interface Told {
  readonly n: number;
  readonly part: PartEntry;
}

interface Wrong extends Told {
  /** Of the bytes that stand there; nothing when they are not all there. */
  readonly sha256: string | undefined;
}

export interface MediaCheck {
  readonly findings: Finding[];
  readonly parts: number;
  readonly sizeBytes: number;
}

const spanOf = ({ startTicks, durationTicks }: PartEntry) => ({
  fromTicks: startTicks,
  toTicks: startTicks + durationTicks,
});

/** Files that are read while one is hashed. */
const AHEAD = 3;

/** Every byte of every file; the next files are read while one is hashed. */
export async function checkMedia(
  found: readonly ChainedEntry[],
  source: TrackSource,
  sha256: Sha256,
): Promise<MediaCheck> {
  const told = found.flatMap(({ n, entry }) => (entry.kind === 'part' ? [{ n, part: entry }] : []));
  const findings = await checkInits(found, source, sha256);
  const wrong: Wrong[] = [];
  const files = [...Map.groupBy(told, ({ part }) => part.file)];
  const coming = readAhead(
    files.map(([file]) => file),
    source,
  );
  for (const [file, parts] of files) {
    const bytes = await coming.next();
    for (const one of parts) {
      const piece = bytes.subarray(one.part.offset, one.part.offset + one.part.sizeBytes);
      const isWhole = piece.length === one.part.sizeBytes;
      const hash = isWhole ? hexOf(await sha256([piece])) : undefined;
      if (hash !== one.part.sha256) wrong.push({ ...one, sha256: hash });
      else if (decodeTime(piece) !== one.part.startTicks)
        findings.push({ code: 'time-contradicts', n: one.n, file, ...spanOf(one.part) });
    }
    const end = Math.max(...parts.map(({ part }) => part.offset + part.sizeBytes));
    if (bytes.length > end) findings.push({ code: 'bytes-added', file, sizeBytes: bytes.length - end });
  }
  const sizeBytes = told.reduce((sum, { part }) => sum + part.sizeBytes, 0);
  return { findings: [...findings, ...nameWrongs(wrong)], parts: told.length, sizeBytes };
}

/** Files one after another, in memory that is used again: what `next` gave is valid until it is called again. */
function readAhead(files: readonly string[], source: TrackSource): { next(): Promise<Uint8Array> } {
  const coming: Promise<{ bytes: Uint8Array } | { failed: unknown }>[] = [];
  const memories: Uint8Array[] = [];
  let [begun, given] = [0, 0];
  const begin = () => {
    const file = files[begun];
    if (file === undefined) return;
    const place = begun % (AHEAD + 1);
    begun += 1;
    const read = async (): Promise<{ bytes: Uint8Array } | { failed: unknown }> => {
      try {
        const bytes = (await source.read(file, memories[place])) ?? new Uint8Array();
        if (bytes.buffer !== memories[place]?.buffer) memories[place] = new Uint8Array(bytes.buffer);
        return { bytes };
      } catch (failed) {
        // Told when its turn comes.
        return { failed };
      }
    };
    coming.push(read());
  };
  for (let at = 0; at < AHEAD; at += 1) begin();
  return {
    next: async () => {
      begin();
      given += 1;
      const one = await coming[given - 1];
      if (!one) throw new RangeError('no file is left');
      if ('failed' in one) throw one.failed;
      return one.bytes;
    },
  };
}

async function checkInits(found: readonly ChainedEntry[], source: TrackSource, sha256: Sha256): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { n, entry } of found) {
    if (entry.kind !== 'init') continue;
    const bytes = await source.read(entry.file);
    if (!bytes) findings.push({ code: 'init-missing', n, file: entry.file });
    else if (hexOf(await sha256([bytes])) !== entry.sha256)
      findings.push({ code: 'init-altered', n, file: entry.file });
  }
  return findings;
}

function nameWrongs(wrong: readonly Wrong[]): Finding[] {
  const byExpected = new Map(wrong.map((one) => [one.part.sha256, one]));
  return wrong.map((one): Finding => {
    const { n, part } = one;
    if (one.sha256 === undefined) return { code: 'part-missing', n, file: part.file, ...spanOf(part) };
    const other = byExpected.get(one.sha256);
    if (other) return { code: 'parts-swapped', n, withN: other.n, ...spanOf(part) };
    return { code: 'part-altered', n, file: part.file, ...spanOf(part) };
  });
}

function decodeTime(part: Uint8Array): number | undefined {
  try {
    return decodeTimeOf(part);
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}
