import type { Outline, OutlineSegment, OutlineTrack } from '../../model/outline.ts';

/** What is asked for again each time: segments of one track may come a little out of order. */
const AGAIN_US = 8_000_000;
/** A track that is farther behind than this (its camera is gone, its recorder has no network) is not waited for. */
const LAG_US = 120_000_000;
const HOLE_US = 60_000;

const endOf = ({ segments }: OutlineTrack): number | undefined => segments.at(-1)?.[3];

/** From which instant on more of a recording is asked for, so that tracks which come late are seen too. */
export function askedFrom({ tracks, fromUs, toUs }: Outline): number {
  const ends = tracks.map((track) => endOf(track) ?? fromUs);
  return Math.max(fromUs, Math.min(toUs, ...ends) - AGAIN_US, toUs - LAG_US);
}

/** A track that was not there before, or one that has a hole to what came now: it has to be asked for from its beginning. */
export function lacksBeginning(known: Outline, more: Outline): boolean {
  return more.tracks.some((track) => {
    const before = known.tracks.find(({ name }) => name === track.name);
    const first = track.segments[0]?.[2];
    if (!before) return first !== undefined;
    const end = endOf(before) ?? known.fromUs;
    return first !== undefined && first > end + HOLE_US && !isTold(before, end, first) && !isTold(track, end, first);
  });
}

/** Whether gaps of the index reach from one instant to the other. */
function isTold({ gaps }: OutlineTrack, fromUs: number, toUs: number): boolean {
  const told = gaps.filter(([from, to]) => from < toUs && to > fromUs).toSorted(([a], [b]) => a - b);
  let reached = fromUs;
  for (const [from, to] of told) if (from <= reached + HOLE_US) reached = Math.max(reached, to);
  return reached + HOLE_US >= toUs;
}

/** All that is known now. What has been closed since is no longer in it, and what stood at zero stays there. */
export function grownOutline(known: Outline, more: Outline): Outline {
  const isClosed = ([, , from, to]: OutlineSegment): boolean => more.closed.some(([a, b]) => from < b && to > a);
  const tracks = more.tracks.map((track): OutlineTrack => {
    const before = known.tracks.find(({ name }) => name === track.name)?.segments ?? [];
    const byFile = new Map([...before, ...track.segments].map((segment) => [segment[0], segment]));
    const segments = [...byFile.values()].filter((one) => !isClosed(one)).sort((a, b) => a[2] - b[2]);
    return { ...track, segments };
  });
  return { ...more, fromUs: known.fromUs, toUs: Math.max(known.toUs, more.toUs), tracks };
}
