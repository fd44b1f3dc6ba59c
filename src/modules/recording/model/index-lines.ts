import { type FoundLine, type GapEntry, type PartEntry, unixUsOf } from '@ashyq/cmaf';

/** One file of media as far as the index tells of it. */
export interface ToldSegment {
  readonly file: string;
  readonly init: string;
  readonly fromUs: number;
  readonly toUs: number;
  readonly sizeBytes: number;
}

export interface ToldGap {
  readonly n: number;
  readonly fromUs: number;
  readonly toUs: number;
  readonly cause: GapEntry['cause'];
}

export interface TrackFormat {
  readonly timescale: number;
  readonly init: string;
  readonly codecs: string;
}

export interface IndexPiece {
  readonly format: TrackFormat | undefined;
  readonly parts: readonly PartEntry[];
  readonly segments: readonly ToldSegment[];
  readonly gaps: readonly ToldGap[];
  /** Number of the first line that does not follow from the one before. */
  readonly brokenAt: number | undefined;
  readonly isEnded: boolean;
}

/** What lines of an index tell a player. @param before format of the track as far as it was told already */
export function readPiece(lines: readonly FoundLine[], before: TrackFormat | undefined): IndexPiece {
  let format = before;
  const parts: PartEntry[] = [];
  const gaps: ToldGap[] = [];
  const segments = new Map<string, ToldSegment>();
  for (const { found } of lines) {
    const entry = found?.entry;
    if (entry?.kind === 'init') format = { timescale: entry.timescale, init: entry.file, codecs: entry.codecs };
    if (entry?.kind === 'part' && format) {
      parts.push(entry);
      segments.set(entry.file, grown(segments.get(entry.file), entry, format));
    }
    if (entry?.kind === 'gap' && format && found) gaps.push(gapOf(found.n, entry, format));
  }
  return {
    ...{ format, parts, segments: [...segments.values()], gaps },
    brokenAt: lines.findIndex(({ isLinked }) => !isLinked) === -1 ? undefined : brokenLine(lines),
    isEnded: lines.at(-1)?.found?.entry.kind === 'end',
  };
}

function brokenLine(lines: readonly FoundLine[]): number {
  const bad = lines.find(({ isLinked }) => !isLinked);
  return bad?.found?.n ?? bad?.line ?? 0;
}

function grown(known: ToldSegment | undefined, part: PartEntry, { timescale, init }: TrackFormat): ToldSegment {
  const fromUs = unixUsOf(part.startTicks, timescale);
  const toUs = unixUsOf(part.startTicks + part.durationTicks, timescale);
  return {
    ...{ file: part.file, init: known?.init ?? init },
    fromUs: Math.min(known?.fromUs ?? fromUs, fromUs),
    toUs: Math.max(known?.toUs ?? toUs, toUs),
    sizeBytes: Math.max(known?.sizeBytes ?? 0, part.offset + part.sizeBytes),
  };
}

function gapOf(n: number, { fromTicks, toTicks, cause }: GapEntry, { timescale }: TrackFormat): ToldGap {
  return { n, fromUs: unixUsOf(fromTicks, timescale), toUs: unixUsOf(toTicks, timescale), cause };
}
