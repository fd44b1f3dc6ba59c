export interface Line {
  readonly driftPpm: number;
  at(ticks: number): number;
}

interface Bounds {
  /** Microseconds in a tick by the name of the rate. */
  readonly nominal: number;
  /** Ticks that the points must span before their slope counts. */
  readonly shortest: number;
  /** As a share; a slope beyond it is not believed. */
  readonly largestDrift: number;
}

/** Least squares through what the sender said; numbers are taken from the last point, where doubles are exact. */
export function fitLine(
  points: readonly { readonly ticks: number; readonly unixUs: number }[],
  { nominal, shortest, largestDrift }: Bounds,
): Line | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return undefined;
  // What the wall clock says beyond the nominal rate: small numbers, in which drift stands alone.
  const near = points.map((point) => {
    const x = point.ticks - last.ticks;
    return { x, y: point.unixUs - last.unixUs - x * nominal };
  });
  const mean = (of: (point: { x: number; y: number }) => number) =>
    near.reduce((sum, point) => sum + of(point), 0) / near.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const isLong = last.ticks - first.ticks >= shortest;
  const spread = mean(({ x }) => (x - meanX) ** 2);
  const raw = isLong && spread > 0 ? mean(({ x, y }) => (x - meanX) * (y - meanY)) / spread : 0;
  const slope = Math.abs(raw / nominal) > largestDrift ? 0 : raw;
  return {
    // A longer tick is a slower media clock.
    driftPpm: Math.round((-slope / nominal) * 1e7) / 10 + 0,
    at: (ticks) => {
      const x = ticks - last.ticks;
      return last.unixUs + x * nominal + meanY + slope * (x - meanX);
    },
  };
}
