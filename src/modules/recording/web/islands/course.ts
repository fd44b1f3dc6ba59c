import type { Outline, OutlineTrack } from '../../model/outline.ts';

/** What of a time was recorded, for the line below the place in the recording. */
export type Recorded = 'all' | 'some' | 'none' | 'closed';

export interface Stretch {
  readonly fromUs: number;
  readonly toUs: number;
  readonly is: Recorded;
}

type Span = readonly [fromUs: number, toUs: number];
const HOLE_US = 60_000;

/** The whole recording in stretches: where every track goes on, where one has a gap, where nobody recorded, what is closed. */
export function courseOf({ tracks, closed, fromUs, toUs }: Outline): readonly Stretch[] {
  const spans = tracks.filter(({ segments }) => segments.length > 0).map(spansOf);
  const ends = [fromUs, toUs, ...spans.flat(2), ...closed.flat()].filter((at) => fromUs <= at && at <= toUs);
  const moments = [...new Set(ends)].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (const [at, start] of moments.entries()) {
    const end = moments[at + 1];
    if (end === undefined || end - start <= HOLE_US) continue;
    const middle = (start + end) / 2;
    const isIn = (some: readonly Span[]): boolean => some.some(([a, b]) => a <= middle && middle < b);
    const count = spans.filter(isIn).length;
    const is = isIn(closed) ? 'closed' : count === 0 ? 'none' : count === spans.length ? 'all' : 'some';
    const last = stretches.at(-1);
    if (last?.is === is) stretches[stretches.length - 1] = { ...last, toUs: end };
    else stretches.push({ fromUs: last?.toUs ?? fromUs, toUs: end, is });
  }
  return stretches;
}

/** Segments that follow one another are one span. */
function spansOf({ segments }: OutlineTrack): readonly Span[] {
  const spans: [number, number][] = [];
  for (const [, , from, to] of segments) {
    const last = spans.at(-1);
    if (last && from - last[1] <= HOLE_US) last[1] = to;
    else spans.push([from, to]);
  }
  return spans;
}
