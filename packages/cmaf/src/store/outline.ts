import type { ChainedEntry } from './chain.ts';
import { readIndex } from './chain.ts';
import type { Sha256 } from './disk.ts';
import type { GapEntry, InitEntry, MarkEntry } from './entry.ts';
import { INDEX } from './track-files.ts';
import type { TrackSource } from './verify-track.ts';

/** One file of a recording, made of the parts that are durable. */
export interface OutlineSegment {
  readonly kind: 'segment';
  readonly file: string;
  readonly init: InitEntry;
  readonly startTicks: number;
  readonly durationTicks: number;
  readonly sizeBytes: number;
}

/** A recorded track as a player sees it. */
export interface TrackOutline {
  readonly track: string;
  readonly timescale: number;
  /** In the order in which they are to be played. */
  readonly course: readonly (OutlineSegment | GapEntry)[];
  readonly marks: readonly MarkEntry[];
  readonly isClosed: boolean;
}

/** Reads the index as far as it is linked: enough to play, no proof of the media (see `verifyTrack`). */
export async function readOutline(source: TrackSource, sha256: Sha256): Promise<TrackOutline> {
  const lines = await readIndex((await source.read(INDEX)) ?? new Uint8Array(), sha256);
  const firstBad = lines.findIndex((line) => !line.isLinked);
  return outlineOf((firstBad === -1 ? lines : lines.slice(0, firstBad)).flatMap((line) => line.found ?? []));
}

function outlineOf(found: readonly ChainedEntry[]): TrackOutline {
  const entries = found.map((one) => one.entry);
  const course: (OutlineSegment | GapEntry)[] = [];
  let init: InitEntry | undefined;
  for (const entry of entries) {
    if (entry.kind === 'init') init = entry;
    if (entry.kind === 'gap') course.push(entry);
    if (entry.kind !== 'part' || !init) continue;
    const { file, startTicks, durationTicks, sizeBytes } = entry;
    const open = course.at(-1);
    if (open?.kind !== 'segment' || open.file !== file) {
      course.push({ kind: 'segment', file, init, startTicks, durationTicks, sizeBytes });
    } else {
      const grown = { durationTicks: open.durationTicks + durationTicks, sizeBytes: open.sizeBytes + sizeBytes };
      course[course.length - 1] = { ...open, ...grown };
    }
  }
  const begin = entries.find((entry) => entry.kind === 'begin');
  return {
    track: begin?.track ?? '',
    timescale: init?.timescale ?? 1,
    course,
    marks: entries.filter((entry) => entry.kind === 'mark'),
    isClosed: entries.at(-1)?.kind === 'end',
  };
}
