/** Microseconds fit into 53 bits until the year 2255; their product with a timescale does not, so seconds go apart. */
export function ticksOf(unixUs: number, timescale: number): number {
  const seconds = Math.floor(unixUs / 1_000_000);
  return seconds * timescale + Math.round(((unixUs - seconds * 1_000_000) * timescale) / 1_000_000);
}

export function unixUsOf(ticks: number, timescale: number): number {
  const seconds = Math.floor(ticks / timescale);
  return seconds * 1_000_000 + Math.round(((ticks - seconds * timescale) * 1_000_000) / timescale);
}
