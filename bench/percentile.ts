/** The value that `share` of all values do not exceed (nearest rank). @param share 0.95: p95 @throws RangeError for no values */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
}

export function p95(values: readonly number[]): number {
  return percentile(values, 0.95);
}
