import type { ChainedEntry, FoundLine } from './chain.ts';
import type { GapEntry, PartEntry } from './entry.ts';
import type { Finding } from './finding.ts';

/** Every tick from the first part to the last is in one part or in one gap. */
export function checkTime(lines: readonly FoundLine[]): Finding[] {
  const findings: Finding[] = [];
  const found = lines.flatMap((line) => line.found ?? []);
  const forged = new Set(rewritten(lines));
  let end: number | undefined;
  for (const [index, one] of found.entries()) {
    const { n, entry } = one;
    if (entry.kind === 'gap') {
      const belongs = gapBelongs(entry, end, nextPart(found, index));
      const { fromTicks, toTicks } = entry;
      if (!belongs || forged.has(one)) findings.push({ code: 'gap-forged', n, fromTicks, toTicks });
      // What is recorded decides; a gap that contradicts it moves nothing.
      if (belongs) end = toTicks;
    }
    if (entry.kind === 'part') {
      findings.push(...checkStart(n, entry.startTicks, end ?? entry.startTicks));
      end = entry.startTicks + entry.durationTicks;
    }
  }
  return findings;
}

/** Entries whose words do not fit their hash although the entry before them is there. */
function rewritten(lines: readonly FoundLine[]): ChainedEntry[] {
  return lines.flatMap(({ found, isLinked }, index) => {
    const before = lines[index - 1]?.found?.n ?? 0;
    return found && !isLinked && found.n <= before + 1 ? [found] : [];
  });
}

function nextPart(found: readonly ChainedEntry[], index: number): PartEntry | undefined {
  for (let at = index + 1; at < found.length; at++) {
    const entry = found[at]?.entry;
    if (entry?.kind === 'part') return entry;
  }
  return undefined;
}

function gapBelongs({ fromTicks, toTicks, cause }: GapEntry, end = fromTicks, next?: PartEntry): boolean {
  if (cause === 'clock-step') return fromTicks === end && toTicks < fromTicks;
  return fromTicks === end && toTicks > fromTicks && (next === undefined || next.startTicks >= toTicks);
}

function checkStart(n: number, start: number, end: number): Finding[] {
  if (start > end) return [{ code: 'time-missing', n, fromTicks: end, toTicks: start }];
  if (start < end) return [{ code: 'time-doubled', n, fromTicks: start, toTicks: end }];
  return [];
}
